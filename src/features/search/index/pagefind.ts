import { base64Bytes, unpack } from './packed.ts';
import type { IndexHit, SearchIndex } from './index-port.ts';
import { once } from './once.ts';
import type { PagefindEngine, RawResult } from './pagefind-engine.ts';

/** The parts of one Pagefind index, and how to load them. */
export interface PagefindParts {
  /** Pagefind's id of the index; the ids of its sections begin with it. */
  readonly index: string;
  /** Its metadata (`.pf_meta`) in base64: which words are in which chunk. */
  readonly meta: string;
  /** Loads a chunk by its name in the metadata. */
  readonly part: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly wordList: () => Promise<readonly string[]>;
}

/** The weight of words in titles and keywords over words of the text. */
const WEIGHTS = { title: 6, keywords: 4 };

/** Queries Pagefind. Words are normalised by `words.ts`, so Pagefind's query parser is not needed. */
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
