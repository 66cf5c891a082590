import { splitHan, hasHan } from './han.ts';

/** A word as the index knows it: letters and digits only, small, without accents. */
export function bare(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A word without the punctuation around it: `(stratum+tcp://…)` is `stratum+tcp`. */
export function trimWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The words of a text that are not Chinese, as they are written, without the punctuation around them. */
export function latinWords(text: string): string[] {
  return splitHan(text)
    .filter((part) => !hasHan(part))
    .flatMap((part) => part.split(/[\s，。、；：？！（）《》“”‘’「」…]+/u))
    .map(trimWord)
    .filter((word) => word !== '');
}

/** What a name made of several parts is made of: `python35.dll`: python35, dll. Parts of one letter tell nothing. */
export function partsOf(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
  return parts.length > 1 || parts[0] !== word ? parts : [];
}

/** True for what a program wrote rather than a person: file names, codes, hosts, identifiers. */
export function isCode(word: string): boolean {
  return /\p{L}.*\d|\d.*\p{L}|[\p{L}\d][._:/\\@+=-][\p{L}\d]|\p{Ll}\p{Lu}/u.test(word);
}
