import { inPairs } from '../query/han.ts';
import { isCommon } from '../query/common-words.ts';
import { bare, trimWord } from '../query/words.ts';

/** A word that stands this often in a section is what the section is about, and is given twice. */
const OFTEN = 4;

/**
 * What the index gets of a section: its words, each once, Chinese in pairs, without the words that every text has. The text
 * for reading stands in a file of its own, so the index needs neither their order nor their number, and is half as large.
 */
export function indexText(text: string): string {
  const counts = new Map<string, { word: string; count: number }>();
  for (const word of inPairs(text)
    .split(/[\s，。、；：？！（）《》“”「」…|<>]+/u)
    .map(trimWord)) {
    const key = bare(word);
    if (key === '' || isCommon(word)) continue;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { word, count: 1 });
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { word, count }]) => (count >= OFTEN ? [word, word] : [word]))
    .join(' ');
}
