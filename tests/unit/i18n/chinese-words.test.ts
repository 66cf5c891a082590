import { expect, test } from 'vitest';
import { chineseWords } from '../../../src/i18n/chinese-words.ts';

test.each([
  ['看矿池', ['看', '矿池']],
  ['云储币（Siacoin）', ['云储币', '（', 'Siacoin', '）']],
  ['蚂蚁矿机接矿池报错', ['蚂蚁矿机', '接矿池', '报错']],
  ['', []],
])('%s is cut between words only', (text, words) => {
  expect(chineseWords(text)).toEqual(words);
});
