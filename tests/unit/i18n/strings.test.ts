import { describe, expect, test } from 'vitest';
import { formatDate, formatList, translate } from '../../../src/i18n/strings.ts';
import { shellWords } from '../../../src/shell/words.ts';

describe('translate', () => {
  test('fills words in, in either language', () => {
    expect(translate('en')('progressOf', { done: 4, total: 9 })).toBe('4 of 9');
    expect(translate('zh')('progressOf', { done: 4, total: 9 })).toBe('4/9');
  });

  test('takes what a reader typed as it is', () => {
    expect(translate('en', shellWords)('ticked', { title: '<b>{undo}</b> $&' })).toBe(
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
