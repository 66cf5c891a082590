import type { Language } from '../../i18n/languages.ts';
import type { GuideModel } from '../../engine/model.ts';

/**
 * What the build writes beside Pagefind's files, one file for each language: whatever the search must know before it has
 * asked the index, with the index's table of contents, so that it costs no round trip of its own.
 */
export interface Catalogue {
  /** Pagefind's name for this language's index. */
  readonly index: string;
  /** The index's table of contents (`.pf_meta`), in base64. */
  readonly meta: string;
  readonly pages: readonly CataloguePage[];
  readonly words: SearchWords;
  /** Every language of the site, that of this catalogue first. */
  readonly languages: readonly [CatalogueLanguage, ...CatalogueLanguage[]];
}

export interface CataloguePage {
  /** Path without the base: `/zh/guides/ucrtbase-terminate/`. */
  readonly path: string;
  readonly title: string;
  readonly topic: string;
  readonly topicTitle: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly status: string;
  /** The sections by Pagefind's names for them. */
  readonly sections: Readonly<Record<string, CatalogueSection>>;
}

/** The head of the page has an empty id; the last item stands if the section is a step of the walkthrough. */
export type CatalogueSection = readonly [id: string, title: string, isStep?: 1];

/** The interface's own words; they come with the catalogue so that pages need not carry them. */
export type SearchWords = Readonly<Record<string, string>>;

/** A language of the site, as the search must know it. */
export interface CatalogueLanguage {
  readonly id: Language;
  /** The `lang` of its pages. */
  readonly tag: string;
  readonly script: string;
  /** What it is called in the language of the catalogue. */
  readonly name: string;
}

/** What the engine knows of each guide, by its id: fetched only where progress is kept. */
export type GuideModels = Readonly<Record<string, GuideModel>>;
export const MODELS_FILE = 'models.json';

/** Where the files stand, under the site's base. */
export const SEARCH_FOLDER = 'pagefind/';
/** Pagefind's engine: that for English, which serves all languages (`build/index-name.ts`). */
export const ENGINE_FILE = 'wasm.en.pagefind';
/** A part of an index, by the name that its table of contents gives. */
export const partFile = (name: string): string => `index/${name}.pf_index`;
/** What a section says, for excerpts. */
export const sectionFile = (path: string, id: string): string => `text${path}${id || 'head'}.txt`;
export const catalogueFile = (language: Language): string => `catalogue.${language}.json`;
/** Every word of a language's pages that is not Chinese, for words that the index does not have as they were written. */
export const wordListFile = (language: Language): string => `words.${language}.json`;
