import type { LanguageFacts } from './languages.ts';

/**
 * The languages of the site, the default one with an empty `path`. Nothing but this list, the tables of words and the content
 * says how many there are, or which. `package.json` names this file as `#languages`; a site of one's own names another.
 */
export const languages = {
  en: {
    tag: 'en',
    path: '',
    name: 'English',
    locale: 'en_GB',
    format: 'en-GB',
    script: 'latin',
    groupsDigits: true,
    punctuation: { stop: '. ', comma: ', ', colon: ': ', open: ' (', close: ')', blank: ' ' },
  },
  zh: {
    tag: 'zh-CN',
    path: 'zh',
    name: '中文',
    locale: 'zh_CN',
    format: 'zh-CN',
    script: 'han',
    groupsDigits: false,
    punctuation: { stop: '。', comma: '，', colon: '：', open: '（', close: '）', blank: '' },
  },
} as const satisfies Readonly<Record<string, LanguageFacts>>;
