import type { Language } from '../i18n/languages.ts';

/** Which language the page is in. */
export const pageLanguage = (): Language =>
  document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** What a table of words says in the language of the page. */
export const inPageLanguage = <T>(words: Readonly<Record<Language, T>>): T => words[pageLanguage()];
