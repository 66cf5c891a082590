import { chineseWords, isWordLike } from './chinese-words.ts';
import { languages, type Language } from './languages.ts';

/**
 * The parts of a text between which a line may end where no browser breaks lines: Latin letters after a space, Chinese between words.
 *
 * @example lineParts('缺少“dll”怎么修', 'zh') // ['缺少', '“dll”', '怎么', '修']
 */
export function lineParts(text: string, language: Language): readonly string[] {
  if (languages[language].script !== 'han') return text.split(/(?<= )/);
  const parts: string[] = [];
  for (const segment of chineseWords(text)) {
    const before = parts.at(-1);
    // Punctuation stays with the word before it, and what it opens with the word after it.
    const starts = before === undefined || (isWordLike(segment) && !OPENING.test(before));
    if (starts) parts.push(segment);
    else parts[parts.length - 1] = before + segment;
  }
  return parts;
}

/** Ends in something that a line must not end with: an opening mark, or a joint within a name. */
const OPENING = /[“‘（《〈【「『([{/.\-–]$/u;
