import type { Language } from '../../../i18n/languages.ts';
import type { Catalogue, CatalogueLanguage, GuideModels, SearchWords } from '../catalogue.ts';
import { SearchFiles, type Loader } from '../index/files.ts';
import { hasHan } from './han.ts';
import { readHits, type Hit } from './hits.ts';
import { decide, type Verdict } from './verdict.ts';
import { planQuery } from './plan.ts';
import type { Filter } from './rank.ts';
import { resolve } from './resolve.ts';
import { holdsRun } from './title-runs.ts';

/** The results of a query, ready to be shown. */
export interface Results extends Omit<Verdict, 'pages'> {
  readonly query: string;
  /** The language of the pages found; not always that of the page that was searched from. */
  readonly language: Language;
  /** The `lang` of those pages. */
  readonly tag: string;
  /** What that language is called in that of the page that was searched from. */
  readonly languageName: string;
  readonly hits: readonly Hit[];
  /** The number of matching pages; `hits` may hold only the first. */
  readonly total: number;
  /** True if a filter was set. */
  readonly filtered: boolean;
  /** Interface words in the language of the current page. */
  readonly words: SearchWords;
}

export interface SearchOptions {
  readonly filter?: Filter;
  /** The maximum number of pages, and of sections per page, to return. */
  readonly pages: number;
  readonly sections: number;
}

/** A page that covers this share of a long message is accepted without trying the other language. */
const WELL_COVERED = 0.55;

/** A query with more terms than this was pasted, not typed. */
const A_MESSAGE = 8;

/** Runs searches for one page of the site. */
export class SearchClient {
  /** That of the page that is searched from. */
  readonly language: Language;
  readonly #files: SearchFiles;

  constructor(language: Language, loader: Loader) {
    this.language = language;
    this.#files = new SearchFiles(loader);
  }

  /** Loads what the first search needs; call it when a search is about to begin. */
  async warm(): Promise<void> {
    await this.#files.index(this.language);
  }

  /** The models of all guides, for showing progress. */
  models(): Promise<GuideModels> {
    return this.#files.models();
  }

  /**
   * Searches the pages in the reader's language, or in the language of the query; if they have too little, those in the other.
   *
   * @throws if a required file cannot be loaded; excerpts load later and may stay empty
   */
  async search(query: string, options: SearchOptions): Promise<Results> {
    try {
      return await this.#search(query, options);
    } catch (error) {
      this.#files.forget();
      throw error;
    }
  }

  async #search(query: string, options: SearchOptions): Promise<Results> {
    const { languages } = await this.#files.catalogue(this.language);
    const first = await this.#firstLanguage(query, languages);
    const own = await this.#decide(first.id, query, options);
    if (own.mode === 'all' || (own.pages[0]?.covers ?? 0) > WELL_COVERED)
      return this.#results(first, query, own, options);
    const others = languages.filter((language) => language !== first);
    const verdicts = await Promise.all(others.map(({ id }) => this.#decide(id, query, options)));
    const bestOf = (mode: Verdict['mode']) => verdicts.findIndex((each) => each.mode === mode);
    const best = own.mode === 'none' && bestOf('all') < 0 ? bestOf('some') : bestOf('all');
    return this.#results(others[best] ?? first, query, verdicts[best] ?? own, options);
  }

  /** Chinese is looked for in the Chinese pages, unless it stands in a title of the page's language with letters around it. */
  async #firstLanguage(
    query: string,
    languages: Catalogue['languages'],
  ): Promise<CatalogueLanguage> {
    const [own] = languages;
    const han = languages.find(({ script }) => script === 'han');
    if (!han || own.script === 'han' || !hasHan(query)) return own;
    const { pages } = await this.#files.catalogue(this.language);
    const isMixed = /\p{Script=Latin}/u.test(query);
    return isMixed && pages.some((page) => holdsRun(page, query)) ? own : han;
  }

  async #decide(language: Language, query: string, { filter }: SearchOptions): Promise<Verdict> {
    const [{ pages }, index] = await Promise.all([
      this.#files.catalogue(language),
      this.#files.index(language),
    ]);
    const plan = planQuery(query);
    // A long message almost always contains an unknown word, so preload the word list.
    if (plan.length > A_MESSAGE) index.wordList().catch(() => undefined);
    const found = (await Promise.all(plan.map((term) => resolve(term, index)))).flat();
    return decide(query, found, pages, filter);
  }

  async #results(
    { id: language, tag, name: languageName }: CatalogueLanguage,
    query: string,
    { pages, ...verdict }: Verdict,
    { filter, ...options }: SearchOptions,
  ): Promise<Results> {
    const hits = readHits(
      pages.slice(0, options.pages),
      options.sections,
      this.#files.base,
      (page, id) => this.#files.text(page, id),
    );
    const { words } = await this.#files.catalogue(this.language);
    const filtered = Boolean(filter?.topic ?? '') || Boolean(filter?.kind ?? '');
    return {
      ...verdict,
      query,
      language,
      tag,
      languageName,
      hits,
      total: pages.length,
      filtered,
      words,
    };
  }
}
