import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { editedWords } from '../../../src/features/progress/edited-steps.words.ts';
import { storageWords } from '../../../src/features/walkthrough/storage-notice.words.ts';
import { handoverWords } from '../../../src/features/handover/words.ts';
import { formatDate, formatList, translate, type StringKey } from '../../../src/i18n/strings.ts';
import { zh } from '../../../src/i18n/zh.ts';

const keys = Object.keys(en) as StringKey[];
const namesIn = (text: string) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').toSorted();

/** What may stand in Latin letters in Chinese: names, and keys of the keyboard. */
const properNames = /JavaScript|MIT|Ctrl\+[FK]|⌘K|MB|Esc|RSS|Waymark|ISO|https:\/\//g;
/** Words for those who read the other language. */
const forTheOthers = new Set<StringKey>([
  'otherLanguage',
  'otherLanguageLabel',
  'offerLanguage',
  'offerLanguageGo',
]);

describe('the words of the interface', () => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(zh).toSorted()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s has the same {names} in both, and words in each', (key) => {
    expect(namesIn(zh[key])).toEqual(namesIn(en[key]));
    for (const text of [en[key], zh[key]]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      // A brace that is not a name would be shown to the reader.
      expect(text.replace(/\{[a-zA-Z]+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  test.each(keys.filter((key) => !forTheOthers.has(key)))('%s is Chinese in Chinese', (key) => {
    const rest = zh[key].replace(/\{[a-zA-Z]+\}/g, '').replace(properNames, '');
    expect(rest).not.toMatch(/[A-Za-z]/);
  });

  test.each(keys.filter((key) => !forTheOthers.has(key)))('%s is English in English', (key) => {
    expect(en[key]).not.toMatch(/\p{Script=Han}|[，。：；！？（）《》]/u);
  });

  test.each(keys.filter((key) => !forTheOthers.has(key)))(
    '%s has Chinese punctuation in Chinese',
    (key) => {
      expect(zh[key]).not.toMatch(/\p{Script=Han}[,.:;!?()]|[,:;!?()]\p{Script=Han}/u);
    },
  );
});

describe.each([
  ['handover', handoverWords],
  ['edited steps', editedWords],
  ['storage notice', storageWords],
])('the words that are fetched with the %s', (_what, words) => {
  const { en, zh }: Readonly<Record<'en' | 'zh', Readonly<Record<string, string>>>> = words;

  test.each(Object.keys(en))('%s is right in both languages', (key) => {
    const [english = '', chinese = ''] = [en[key], zh[key]];
    expect(namesIn(chinese)).toEqual(namesIn(english));
    expect(english).not.toMatch(/\p{Script=Han}|[，。：；！？（）《》]/u);
    expect(chinese.replace(/\{[a-zA-Z]+\}/g, '')).not.toMatch(/[A-Za-z]/);
    expect(chinese).not.toMatch(/\p{Script=Han}[,.:;!?() ]|[,:;!?() ]\p{Script=Han}/u);
  });
});

describe('translate', () => {
  test('fills words in, in either language', () => {
    expect(translate('en')('progressOf', { done: 4, total: 9 })).toBe('4 of 9');
    expect(translate('zh')('progressOf', { done: 4, total: 9 })).toBe('4/9');
  });

  test('takes what a reader typed as it is', () => {
    expect(translate('en')('ticked', { title: '<b>{undo}</b> $&' })).toBe(
      'Ticked: <b>{undo}</b> $&',
    );
  });
});

describe('formatDate', () => {
  test.each([
    ['2018-07-17', '17 July 2018', '2018年7月17日'],
    ['2018-07', 'July 2018', '2018年7月'],
    ['2018', '2018', '2018年'],
    ['2024-02-29', '29 February 2024', '2024年2月29日'],
    ['2026-01-01', '1 January 2026', '2026年1月1日'],
    ['2026-12-31', '31 December 2026', '2026年12月31日'],
  ])('%s is %s, %s', (date, english, chinese) => {
    expect(formatDate(date, 'en')).toBe(english);
    expect(formatDate(date, 'zh')).toBe(chinese);
  });
});

describe('formatList', () => {
  test.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a和b'],
    [['a', 'b', 'c'], 'a, b and c', 'a、b和c'],
  ] as const)('%j', (names, english, chinese) => {
    expect(formatList(names, 'en')).toBe(english);
    expect(formatList(names, 'zh')).toBe(chinese);
  });
});
