/**
 * The languages of the site: the one list. `path` is the first folder of an address, `tag` the `lang` of a page, `locale` what
 * Open Graph calls it, `format` how dates, numbers and lists are written, `script` whose typography is checked.
 */
export const languages = {
  en: { tag: 'en', path: '', name: 'English', locale: 'en_GB', format: 'en-GB', script: 'latin' },
  zh: { tag: 'zh-CN', path: 'zh', name: '中文', locale: 'zh_CN', format: 'zh-CN', script: 'han' },
} as const;

export type Language = keyof typeof languages;
export const languageIds = Object.keys(languages) as readonly Language[];

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh' : 'en';
}
