import { defaultLanguage, type Language } from '../../../i18n/languages.ts';

/**
 * Pagefind's name for the index of a language. All are indexed as English, so that one engine serves them all: Chinese comes
 * as pairs of characters. Pagefind writes the engine only for an index with the plain name, so one must bear it.
 */
export const indexName = (language: Language): string =>
  language === defaultLanguage ? 'en' : `en-${language}`;
