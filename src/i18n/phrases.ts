import type { Language } from './languages.ts';

/**
 * The parts of a heading between which a line may end. Browsers break Chinese after any character, also in the middle of a
 * word; English is one part, since its spaces say enough.
 *
 * @example phrases('缺少文件怎么修', 'zh') // ['缺少', '文件', '怎么', '修']
 */
export function phrases(text: string, language: Language): readonly string[] {
  if (language !== 'zh') return [text];
  const parts: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(
    text,
  )) {
    const before = parts.at(-1);
    // Punctuation stays with the word before it, and what it opens with the word after it.
    const starts = isWordLike === true && (before === undefined || !OPENING.test(before));
    if (starts || before === undefined) parts.push(segment);
    else parts[parts.length - 1] = before + segment;
  }
  return parts;
}

/** Ends in something that a line must not end with: an opening mark, or a joint within a name. */
const OPENING = /[“‘（《〈【「『([{/.\-–]$/u;
