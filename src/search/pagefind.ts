import type { IndexHit, SearchIndex } from './index-port.ts';

/** The little of Pagefind's module that is used: https://pagefind.app/docs/js-api/ */
export interface PagefindModule {
  readonly createInstance: (options: object) => PagefindInstance;
}
interface PagefindInstance {
  readonly search: (
    term: string,
  ) => Promise<{ readonly results: readonly PagefindResult[] } | null>;
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
}

/** Everything that Pagefind needs to know to answer from one of our indexes. */
export interface PagefindOptions {
  /** Where its files stand, with a slash at the end. */
  readonly folder: string;
  readonly index: string;
  /** Part of the address of the entry file, so that it can be asked for ahead under the same address. */
  readonly tag: string;
}

/** Asks Pagefind. Words come bare, as `words.ts` makes them: how Pagefind reads a query does not matter then. */
export function pagefindIndex(
  module: PagefindModule,
  { folder, index, tag }: PagefindOptions,
  vocabulary: () => Promise<readonly string[]>,
): SearchIndex {
  const instance = module.createInstance({
    basePath: folder,
    language: index,
    metaCacheTag: tag,
    // The worker is one more file to wait for; a query of ours takes Pagefind a millisecond or two.
    noWorker: true,
    ranking: { metaWeights: { title: 6, keywords: 4 } },
  });
  const ask = async (query: string): Promise<readonly IndexHit[]> =>
    ((await instance.search(query))?.results ?? []).map(({ id, score }) => ({
      section: id.slice(index.length + 1),
      score,
    }));
  return {
    has: async (word) => (await ask(`"${word}"`)).length > 0,
    anywhere: (words) => ask(words.join(' ')),
    vocabulary,
  };
}
