import type { Language } from '../../../i18n/languages.ts';
import type { Catalogue, CatalogueLanguage, GuideModels, SearchWords } from '../catalogue.ts';
import { SearchFiles, type Loader } from '../index/files.ts';
import { hasHan } from './han.ts';
import { readHits, type Hit } from './hits.ts';
import { judge, type Verdict } from './judge.ts';
import { planQuery } from './plan.ts';
import type { Filter } from './rank.ts';
import { resolve } from './resolve.ts';
import { holdsRun } from './title-runs.ts';

/** What a query brought, ready to be shown. */
export interface Results extends Omit<Verdict, 'pages'> {
  readonly query: string;
  /** The language of the pages found; not always that of the page that was searched from. */
  readonly language: CatalogueLanguage;
  readonly hits: readonly Hit[];
  /** How many pages were found, of which the hits may be the first few. */
  readonly total: number;
  /** True if the reader had restricted the search. */
  readonly filtered: boolean;
  /** The interface's words, in the language of the page that was searched from. */
  readonly words: SearchWords;
}

export interface SearchOptions {
  readonly filter?: Filter;
  /** The most pages, and the most sections of each, that are to be read. */
  readonly pages: number;
  readonly sections: number;
}

/** A page that has this share of a long message is the right one, whatever the other language has. */
const WELL_COVERED = 0.55;

/** A query of more terms than this was pasted, not typed. */
const A_MESSAGE = 8;

/** The search of one page of the site. */
export class SearchClient {
  /** That of the page that is searched from. */
  readonly language: Language;
  readonly #files: SearchFiles;

  constructor(language: Language, loader: Loader) {
    this.language = language;
    this.#files = new SearchFiles(loader);
  }

  /** Gets everything ready for the first search; call it when a reader shows the wish to search. */
  async warm(): Promise<void> {
    await this.#files.index(this.language);
  }

  /** The steps of all guides, for readers who have begun some. */
  models(): Promise<GuideModels> {
    return this.#files.models();
  }

  /**
   * Searches the pages of the reader's language, or of the language that the query is in; failing these, the others. Rejects
   * if a file does not come; excerpts may come later, or not at all.
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
    const own = await this.#judge(first.id, query, options);
    if (own.mode === 'all' || (own.pages[0]?.covers ?? 0) > WELL_COVERED)
      return this.#results(first, query, own, options);
    const others = languages.filter((language) => language !== first);
    const verdicts = await Promise.all(others.map(({ id }) => this.#judge(id, query, options)));
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
    const han = languages.find(({ isHan }) => isHan);
    if (!han || own.isHan || !hasHan(query)) return own;
    const { pages } = await this.#files.catalogue(this.language);
    const isMixed = /\p{Script=Latin}/u.test(query);
    return isMixed && pages.some((page) => holdsRun(page, query)) ? own : han;
  }

  async #judge(language: Language, query: string, { filter }: SearchOptions): Promise<Verdict> {
    const [{ pages }, index] = await Promise.all([
      this.#files.catalogue(language),
      this.#files.index(language),
    ]);
    const plan = planQuery(query);
    // Some word of a whole message is sure to be in no index: what is near it will be asked for, so it is asked for now.
    if (plan.length > A_MESSAGE) index.vocabulary().catch(() => undefined);
    const found = (await Promise.all(plan.map((term) => resolve(term, index)))).flat();
    return judge(query, found, pages, filter);
  }

  async #results(
    language: CatalogueLanguage,
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
      hits,
      total: pages.length,
      filtered,
      words,
    };
  }
}
