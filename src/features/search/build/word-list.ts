import { latinWords, partsOf } from '../query/words.ts';

/** Addresses and the like are not what a slip of the finger is compared with. */
const LONGEST = 60;

/** Every word of these texts that is not Chinese, once, as it is first written, with the parts that it is made of. */
export function wordListOf(texts: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const word of texts.flatMap(latinWords).filter(({ length }) => length <= LONGEST)) {
    for (const each of [word, ...partsOf(word)]) {
      const key = each.toLowerCase();
      if (!words.has(key)) words.set(key, each);
    }
  }
  return [...words.values()].filter((word) => /\p{L}/u.test(word) || word.length > 2).sort();
}
