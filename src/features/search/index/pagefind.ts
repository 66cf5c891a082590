import { base64Bytes, unpack } from './packed.ts';
import type { IndexHit, SearchIndex } from './index-port.ts';
import { once } from './once.ts';
import type { PagefindEngine, RawResult } from './pagefind-engine.ts';

/** What one index of Pagefind's is made of, and where its parts stand. */
export interface PagefindParts {
  /** Pagefind's name for the index; the names of its sections begin with it. */
  readonly index: string;
  /** Its table of contents (`.pf_meta`) in base64: which words stand in which part. */
  readonly meta: string;
  /** Fetches a part: the name stands in the table of contents. */
  readonly part: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly wordList: () => Promise<readonly string[]>;
}

/** Words in a title, and keywords, count so much more than words of the text. */
const WEIGHTS = { title: 6, keywords: 4 };

/** Asks Pagefind. Words come bare, as `words.ts` makes them: Pagefind's own reading of a query is not needed. */
export async function pagefindIndex(
  engine: PagefindEngine,
  { index, meta, part, wordList }: PagefindParts,
): Promise<SearchIndex> {
  const opened = engine.open(await unpack(base64Bytes(meta)));
  opened.setWeights(WEIGHTS);
  const parts = new Map<string, Promise<void>>();
  const load = (name: string) =>
    once(parts, name, async () => opened.addPart(await unpack(await part(name))));
  const ask = async (words: string, exactly: boolean): Promise<readonly IndexHit[]> => {
    await Promise.all(opened.partsFor(words).map(load));
    return opened.search(words, exactly).map((result) => hitOf(result, index));
  };
  return {
    has: async (word) => (await ask(word, true)).length > 0,
    anywhere: (words) => ask(words.join(' '), false),
    wordList,
  };
}

const hitOf = ({ p, s }: RawResult, index: string): IndexHit => ({
  section: p.slice(index.length + 1),
  score: s,
});
