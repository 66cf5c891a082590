import {
  ENGINE_FILE,
  MODELS_FILE,
  SEARCH_FOLDER,
  catalogueFile,
  partFile,
  sectionFile,
  wordListFile,
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

/** Loads the search's files: by `fetch` in the browser, from memory in tests. Rejects if a file cannot be loaded. */
export interface Loader {
  /** The address of the home page, ending with a slash. */
  readonly base: string;
  readonly json: (url: string) => Promise<unknown>;
  readonly text: (url: string) => Promise<string>;
  readonly bytes: (url: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Discards preloaded files after a failure. */
  readonly forget: () => void;
}

/** The files of the search, each loaded once on first use; a failed load is retried. */
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
        wordList: () => this.#wordList(language),
      });
    });
  }

  /** The models of all guides. */
  models(): Promise<GuideModels> {
    return once(this.#models, 'all', () => this.#json<GuideModels>(MODELS_FILE));
  }

  /** The text of a section. */
  text({ path }: CataloguePage, id: string): Promise<string> {
    return this.#loader.text(this.#folder + sectionFile(path, id));
  }

  /** Call after a failure: the next search does not use preloaded files. */
  forget(): void {
    this.#loader.forget();
  }

  #engine(): Promise<PagefindEngine> {
    return once(this.#engines, 'only', async () =>
      PagefindEngine.start(await unpack(await this.#loader.bytes(this.#folder + ENGINE_FILE))),
    );
  }

  #wordList(language: Language): Promise<readonly string[]> {
    return once(this.#vocabularies, language, () =>
      this.#json<readonly string[]>(wordListFile(language)),
    );
  }

  async #json<T>(file: string): Promise<T> {
    return (await this.#loader.json(this.#folder + file)) as T;
  }
}
