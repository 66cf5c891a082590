import type { Language } from '../i18n/languages.ts';

/** Which language the page is in: the first subtag of its tag is the key of a language in the list. */
export const pageLanguage = (): Language => document.documentElement.lang.split('-')[0] as Language;

/** What a table of words says in the language of the page. */
export const inPageLanguage = <T>(words: Readonly<Record<Language, T>>): T => words[pageLanguage()];
