import { chineseWords } from './chinese-words.ts';
import { languages, type Language } from './languages.ts';

/** A part of a heading; a word must not be broken over two lines. */
export interface Phrase {
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * Finds the words within which a heading must not be broken. Browsers break Chinese after any character, and Latin letters after a
 * hyphen.
 *
 * @example phrases('缺少dll怎么修', 'zh') // 缺少 (word), dll, 怎么 (word), 修
 */
export function phrases(text: string, language: Language): readonly Phrase[] {
  if (languages[language].script !== 'han') return latinPhrases(text);
  const parts: Phrase[] = [];
  for (const segment of chineseWords(text)) {
    const isWord = /^\p{Script=Han}{2,}$/u.test(segment);
    const before = parts.at(-1);
    if (!before || isWord || before.isWord) parts.push({ text: segment, isWord });
    else parts[parts.length - 1] = { text: before.text + segment, isWord };
  }
  return parts;
}

const latinPhrases = (text: string): readonly Phrase[] =>
  text
    .split(/(\S*(?:\w-\w|\p{Script=Han})\S*)/u)
    .map((part, i) => ({ text: part, isWord: i % 2 === 1 }))
    .filter((part) => part.text !== '');
