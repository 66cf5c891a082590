import { languages as list } from '#languages';

/** What the site must know of a language besides its words. Its key in the list is the first subtag of its `tag`. */
export interface LanguageFacts {
  /** The `lang` of its pages (BCP 47). */
  readonly tag: string;
  /** The first folder of its addresses; empty for the default language. */
  readonly path: string;
  /** What it calls itself. */
  readonly name: string;
  /** What Open Graph calls it. */
  readonly locale: string;
  /** How dates, numbers and lists are written: a locale of `Intl`. */
  readonly format: string;
  readonly script: 'latin' | 'han';
  /** Whether thousands are set apart: 64,512. */
  readonly groupsDigits: boolean;
  /** What stands between sentences, between parts of a sentence, around an aside and between words. */
  readonly punctuation: Readonly<
    Record<'stop' | 'comma' | 'colon' | 'open' | 'close' | 'blank', string>
  >;
}

export type Language = keyof typeof list;
export const languages: Readonly<Record<Language, LanguageFacts>> = list;
export const languageIds = /* @__PURE__ */ Object.keys(list) as readonly Language[];

/** The language of addresses without a language, and of pages that belong to none. */
export const defaultLanguage: Language = /* @__PURE__ */ findDefault();

/** All languages but one. */
export const otherLanguages = (language: Language): readonly Language[] =>
  languageIds.filter((id) => id !== language);

/** The tag of Chinese characters in a text of another script: that of the language that is written in them, if there is one. */
export const hanTag: string = /* @__PURE__ */ findHanTag();

/** What a language is called in another: `languageName('zh', 'en')` is "Chinese". */
export function languageName(language: Language, within: Language): string {
  const [subtag = language] = languages[language].tag.split('-');
  return new Intl.DisplayNames(languages[within].tag, { type: 'language' }).of(subtag) ?? subtag;
}

function findDefault(): Language {
  const found = languageIds.find((id) => languages[id].path === '');
  if (!found)
    throw new Error('No language of the list has an empty path: one must be the default.');
  return found;
}

function findHanTag(): string {
  return Object.values(languages).find(({ script }) => script === 'han')?.tag ?? 'und-Hani';
}
