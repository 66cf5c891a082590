/**
 * Chinese in an index of words. Nobody agrees where a Chinese word ends, and Pagefind's indexer and the browser disagree
 * most; so the index gets every pair of neighbouring characters as a word (学校食堂: 学校 校食 食堂 堂), and a query asks for
 * its own pairs. Whatever stands in the text is then found, with no segmenter anywhere.
 */
const HAN = /[\p{Script=Han}々〇]/u;
const HAN_RUNS = /([\p{Script=Han}々〇]+)/u;

/** True if the text has any Chinese character. */
export const hasHan = (text: string): boolean => HAN.test(text);

/** Cuts a text into runs of Chinese characters and what stands between them, in their order, nothing lost. */
export function splitHan(text: string): string[] {
  return text.split(HAN_RUNS).filter((part) => part !== '');
}

/** The pairs that a run of Chinese characters asks for; a single character asks for itself. */
export function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((next, i) => (characters[i] ?? '') + next);
}

/** A text as the index gets it: its Chinese runs as pairs, each run's last character alone. */
export function inPairs(text: string): string {
  return splitHan(text)
    .map((part) => (hasHan(part) ? ` ${pairsToEnd(part).join(' ')} ` : part))
    .join('');
}

function pairsToEnd(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}
