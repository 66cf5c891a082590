/**
 * Chinese in an index of words. Nobody agrees where a Chinese word ends, and Pagefind's indexer and the browser disagree
 * most; so the index gets every pair of neighbouring characters as a word (学校食堂: 学校 校食 食堂 堂), and a query asks for
 * its own pairs side by side. Whatever stands in the text is then found, with no segmenter anywhere.
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

/** A text as the index gets it: its Chinese runs as pairs, and the last character alone. */
export function encode(text: string): string {
  return splitHan(text)
    .map((part) => (hasHan(part) ? ` ${[...pairsToEnd(part)].join(' ')} ` : part))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function* pairsToEnd(run: string): Generator<string> {
  const characters = [...run];
  for (const [i, character] of characters.entries()) yield character + (characters[i + 1] ?? '');
}

/** A word of an index text, and where it begins in the text that a reader reads. */
export interface Word {
  readonly at: number;
  readonly text: string;
}

/** Turns an index text back into one for reading, and says where each of its words stands there. */
export function decode(encoded: string): { readonly text: string; readonly words: readonly Word[] } {
  let text = '';
  let wasHan = true;
  const words: Word[] = [];
  for (const token of encoded.split(/\s+/)) {
    const isHan = HAN.test([...token][0] ?? '');
    // Between Chinese and anything else the index has a blank of its own; CSS sets the distance.
    if (!isHan && !wasHan) text += ' ';
    words.push({ at: text.length, text: token });
    text += isHan ? ([...token][0] ?? '') : token;
    wasHan = isHan;
  }
  return { text, words };
}
