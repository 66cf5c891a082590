import {
  MODELS_FILE,
  SEARCH_FOLDER,
  catalogueFile,
  sectionFile,
  vocabularyFile,
  type Catalogue,
  type CataloguePage,
  type GuideModels,
  type SearchLanguage,
  type SearchWords,
} from './catalogue.ts';
import { hasHan } from './han.ts';
import { readHits, type Hit } from './hits.ts';
import type { SearchIndex } from './index-port.ts';
import { judge, type Verdict } from './judge.ts';
import { pagefindIndex, type PagefindModule } from './pagefind.ts';
import { planQuery } from './plan.ts';
import type { Filter } from './rank.ts';
import { resolve } from './resolve.ts';

/** What a query brought, ready to be shown. */
export interface Results extends Omit<Verdict, 'pages'> {
  readonly query: string;
  /** The language of the pages found; not always that of the page that was searched from. */
  readonly language: SearchLanguage;
  readonly hits: readonly Hit[];
  /** How many pages were found, of which the hits may be the first few. */
  readonly total: number;
  /** True if the reader had restricted the search. */
  readonly filtered: boolean;
  /** The interface's words, in the language of the page that was searched from. */
  readonly words: SearchWords;
}

/** How files come: in the browser `fetch` and `import()`, in tests whatever stands in for them. */
export interface Loader {
  /** Address of the site's home, with a slash at its end. */
  readonly base: string;
  /** Part of the address of Pagefind's entry file, so that it is never an old one, and can be asked for ahead. */
  readonly tag: string;
  readonly json: (url: string) => Promise<unknown>;
  readonly text: (url: string) => Promise<string>;
  readonly module: (url: string) => Promise<unknown>;
  /** Asks for a file that will be needed soon. */
  readonly preload: (url: string) => void;
  /** Forgets what was asked for ahead: it failed. */
  readonly forget: () => void;
}

export interface SearchOptions {
  readonly filter?: Filter;
  /** The most pages, and the most sections of each, that are to be read. */
  readonly pages: number;
  readonly sections: number;
}

/** The search of one page of the site: it loads what it needs when it is first asked, once. */
export class SearchClient {
  /** That of the page that is searched from. */
  readonly language: SearchLanguage;
  readonly #loader: Loader;
  readonly #folder: string;
  #tag: string;
  readonly #catalogues = new Map<SearchLanguage, Promise<Catalogue>>();
  readonly #models = new Map<'all', Promise<GuideModels>>();
  readonly #indexes = new Map<SearchLanguage, Promise<SearchIndex>>();
  #module: Promise<PagefindModule> | undefined;
  #failures = 0;

  constructor(language: SearchLanguage, loader: Loader) {
    this.language = language;
    this.#loader = loader;
    this.#tag = loader.tag;
    this.#folder = loader.base + SEARCH_FOLDER;
  }

  /**
   * Gets everything ready for the first search; call it when a reader shows the wish to search. The header has asked for
   * most of the files already (`SiteSearch.astro`).
   */
  async warm(): Promise<void> {
    if (!this.#indexes.has(this.language)) {
      this.#loader.preload(`${this.#folder}pagefind-entry.json?ts=${this.#tag}`);
    }
    await this.#index(this.language);
  }

  /** The steps of all guides, for readers who have begun some. */
  models(): Promise<GuideModels> {
    return once(
      this.#models,
      'all',
      () => this.#loader.json(this.#folder + MODELS_FILE) as Promise<GuideModels>,
    );
  }

  /** Searches the pages of the reader's language, or of the language that the query is in; failing these, the others. */
  async search(query: string, options: SearchOptions): Promise<Results> {
    try {
      return await this.#search(query, options);
    } catch (error) {
      this.#startAfresh();
      throw error;
    }
  }

  async #search(query: string, options: SearchOptions): Promise<Results> {
    const first = hasHan(query) ? 'zh' : this.language;
    const own = await this.#judge(first, query, options);
    if (own.mode === 'all' || (own.pages[0]?.covers ?? 0) > WELL_COVERED)
      return this.#read(first, query, own, options);
    const second = first === 'en' ? 'zh' : 'en';
    const other = await this.#judge(second, query, options);
    const better = other.mode === 'all' || (own.mode === 'none' && other.mode === 'some');
    return better
      ? this.#read(second, query, other, options)
      : this.#read(first, query, own, options);
  }

  /** Pagefind and `import()` remember what failed; the next search gets new ones. */
  #startAfresh(): void {
    this.#loader.forget();
    this.#indexes.clear();
    this.#module = undefined;
    this.#failures += 1;
    this.#tag += `-${this.#failures}`;
  }

  async #judge(
    language: SearchLanguage,
    query: string,
    { filter }: SearchOptions,
  ): Promise<Verdict> {
    const [{ pages }, index] = await Promise.all([
      this.#catalogue(language),
      this.#index(language),
    ]);
    const found = (await Promise.all(planQuery(query).map((term) => resolve(term, index)))).flat();
    return judge(found, pages, filter);
  }

  async #read(
    language: SearchLanguage,
    query: string,
    { pages, ...verdict }: Verdict,
    options: SearchOptions,
  ): Promise<Results> {
    const read = (page: CataloguePage, id: string) =>
      this.#loader.text(this.#folder + sectionFile(page.path, id));
    const hits = await readHits(
      pages.slice(0, options.pages),
      options.sections,
      this.#loader.base,
      read,
    );
    const { words } = await this.#catalogue(this.language);
    const filtered = Boolean(options.filter?.topic ?? '') || Boolean(options.filter?.kind ?? '');
    return { ...verdict, query, language, hits, total: pages.length, filtered, words };
  }

  #catalogue(language: SearchLanguage): Promise<Catalogue> {
    return once(this.#catalogues, language, async () => {
      const catalogue = (await this.#loader.json(
        this.#folder + catalogueFile(language),
      )) as Catalogue;
      for (const file of catalogue.first) this.#loader.preload(this.#folder + file);
      return catalogue;
    });
  }

  #index(language: SearchLanguage): Promise<SearchIndex> {
    return once(this.#indexes, language, async () => {
      const again = this.#failures === 0 ? '' : `?${this.#failures}`;
      this.#module ??= this.#loader.module(
        `${this.#folder}pagefind.js${again}`,
      ) as Promise<PagefindModule>;
      const tag = this.#tag;
      const [module, { index }] = await Promise.all([this.#module, this.#catalogue(language)]);
      let vocabulary: Promise<readonly string[]> | undefined;
      return pagefindIndex(module, { folder: this.#folder, index, tag }, () => {
        vocabulary ??= this.#loader.json(this.#folder + vocabularyFile(language)) as Promise<
          readonly string[]
        >;
        return vocabulary;
      });
    });
  }
}

/** A page that has this share of a long message is the right one, whatever the other language has. */
const WELL_COVERED = 0.55;

/** Loads once; what failed is tried anew the next time. */
function once<K, V>(known: Map<K, Promise<V>>, key: K, load: () => Promise<V>): Promise<V> {
  const before = known.get(key);
  if (before) return before;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}
