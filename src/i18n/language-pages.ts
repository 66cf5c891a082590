import { languageIds, languages, type Language } from './languages.ts';

export interface LanguageProps {
  readonly language: Language;
}

/** `getStaticPaths` of a page that exists once in each language: `/x/`, and `/<path>/x/` for each language but the default. */
export function languagePages() {
  return languageIds.map((language) => ({
    params: { lang: languages[language].path || undefined },
    props: { language } satisfies LanguageProps,
  }));
}
