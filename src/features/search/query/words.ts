import { splitHan, hasHan } from './han.ts';

/** Normalises a word as the index does: letters and digits, lower case, no accents. */
export function bare(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Strips the punctuation around a word.
 *
 * @example `(stratum+tcp://…)` gives `stratum+tcp`
 */
export function trimWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The non-Chinese words of a text as written, without surrounding punctuation. */
export function latinWords(text: string): string[] {
  return splitHan(text)
    .filter((part) => !hasHan(part))
    .flatMap((part) => part.split(/[\s，。、；：？！（）《》“”‘’「」…]+/u))
    .map(trimWord)
    .filter((word) => word !== '');
}

/** The parts of a compound name (`python35.dll`: python35, dll), without single letters. */
export function partsOf(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
  return parts.length > 1 || parts[0] !== word ? parts : [];
}

/** True for identifiers: file names, codes, hosts. */
export function isCode(word: string): boolean {
  return /\p{L}.*\d|\d.*\p{L}|[\p{L}\d][._:/\\@+=-][\p{L}\d]|\p{Ll}\p{Lu}/u.test(word);
}
