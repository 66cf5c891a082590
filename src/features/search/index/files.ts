import {
  ENGINE_FILE,
  MODELS_FILE,
  SEARCH_FOLDER,
  catalogueFile,
  partFile,
  sectionFile,
  vocabularyFile,
  type Catalogue,
  type CataloguePage,
  type GuideModels,
} from '../catalogue.ts';
import type { Language } from '../../../i18n/languages.ts';
import type { SearchIndex } from './index-port.ts';
import { once } from './once.ts';
import { unpack } from './packed.ts';
import { pagefindIndex } from './pagefind.ts';
import { PagefindEngine } from './pagefind-engine.ts';

/** How files come: in the browser by `fetch`, in tests by whatever stands in for it. Each rejects if a file does not come. */
export interface Loader {
  /** Address of the site's home, with a slash at its end. */
  readonly base: string;
  readonly json: (url: string) => Promise<unknown>;
  readonly text: (url: string) => Promise<string>;
  readonly bytes: (url: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Forgets what was asked for ahead: it failed. */
  readonly forget: () => void;
}

/** The files of the search, each fetched when it is first wanted, once; what failed is tried anew the next time. */
export class SearchFiles {
  readonly base: string;
  readonly #loader: Loader;
  readonly #folder: string;
  readonly #catalogues = new Map<Language, Promise<Catalogue>>();
  readonly #indexes = new Map<Language, Promise<SearchIndex>>();
  readonly #vocabularies = new Map<Language, Promise<readonly string[]>>();
  readonly #engines = new Map<'only', Promise<PagefindEngine>>();
  readonly #models = new Map<'all', Promise<GuideModels>>();

  constructor(loader: Loader) {
    this.base = loader.base;
    this.#loader = loader;
    this.#folder = loader.base + SEARCH_FOLDER;
  }

  catalogue(language: Language): Promise<Catalogue> {
    return once(this.#catalogues, language, () => this.#json<Catalogue>(catalogueFile(language)));
  }

  /** An index, ready to be asked; catalogue and engine come side by side. */
  index(language: Language): Promise<SearchIndex> {
    return once(this.#indexes, language, async () => {
      const [{ index, meta }, engine] = await Promise.all([
        this.catalogue(language),
        this.#engine(),
      ]);
      return pagefindIndex(engine, {
        index,
        meta,
        part: (name) => this.#loader.bytes(this.#folder + partFile(name)),
        vocabulary: () => this.#vocabulary(language),
      });
    });
  }

  /** The steps of all guides, for readers who have begun some. */
  models(): Promise<GuideModels> {
    return once(this.#models, 'all', () => this.#json<GuideModels>(MODELS_FILE));
  }

  /** What a section says. */
  text({ path }: CataloguePage, id: string): Promise<string> {
    return this.#loader.text(this.#folder + sectionFile(path, id));
  }

  /** After something failed: the next search begins with files that nobody asked for ahead. */
  forget(): void {
    this.#loader.forget();
  }

  #engine(): Promise<PagefindEngine> {
    return once(this.#engines, 'only', async () =>
      PagefindEngine.start(await unpack(await this.#loader.bytes(this.#folder + ENGINE_FILE))),
    );
  }

  #vocabulary(language: Language): Promise<readonly string[]> {
    return once(this.#vocabularies, language, () =>
      this.#json<readonly string[]>(vocabularyFile(language)),
    );
  }

  async #json<T>(file: string): Promise<T> {
    return (await this.#loader.json(this.#folder + file)) as T;
  }
}
