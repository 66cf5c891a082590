/** The languages of the site: the one list. `path` is the first folder of an address, `tag` the `lang` of a page. */
export const languages = {
  en: { tag: 'en', path: '', name: 'English', locale: 'en_US' },
  zh: { tag: 'zh-CN', path: 'zh', name: '中文', locale: 'zh_CN' },
} as const;

export type Language = keyof typeof languages;
export const languageIds = Object.keys(languages) as readonly Language[];

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh' : 'en';
}
