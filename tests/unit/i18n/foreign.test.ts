import { expect, test } from 'vitest';
import { foreign } from '../../../src/i18n/foreign.ts';

test.each([
  ['cannot listen on port 80', 'zh', 'en'],
  ['GB/T 6379.1', 'zh', undefined],
  ['KB2999226', 'zh', undefined],
  ['Windows更新用不了 at all', 'zh', undefined],
  ['明厨亮灶', 'en', 'zh-CN'],
  ['Measures (办法) of 2018', 'en', undefined],
  ['The window says', 'en', undefined],
] as const)('“%s” on a page in %s is marked %s', (line, page, tag) => {
  expect(foreign(line, page)).toBe(tag);
});
