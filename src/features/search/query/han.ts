/**
 * Chinese in a word index. Word boundaries in Chinese are ambiguous, and Pagefind's indexer and the browser segment
 * differently. So the index gets every pair of neighbouring characters as a word (学校食堂: 学校 校食 食堂 堂), and a query asks for its
 * pairs: no segmenter is involved.
 */
const HAN = /[\p{Script=Han}々〇]/u;
const HAN_RUNS = /([\p{Script=Han}々〇]+)/u;

/** True if the text has any Chinese character. */
export const hasHan = (text: string): boolean => HAN.test(text);

/** Splits a text into runs of Chinese characters and everything between, in order and without loss. */
export function splitHan(text: string): string[] {
  return text.split(HAN_RUNS).filter((part) => part !== '');
}

/** The pairs to query for a run of Chinese characters; a single character stands for itself. */
export function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((next, i) => (characters[i] ?? '') + next);
}

/** A text as indexed: Chinese runs as pairs, plus the last character of each run. */
export function inPairs(text: string): string {
  return splitHan(text)
    .map((part) => (hasHan(part) ? ` ${pairsToEnd(part).join(' ')} ` : part))
    .join('');
}

function pairsToEnd(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}
