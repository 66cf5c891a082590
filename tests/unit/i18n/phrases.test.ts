import { expect, test } from 'vitest';
import { phrases } from '../../../src/i18n/phrases.ts';

test('English is one part: its spaces say where a line may end', () => {
  const text = 'Fix the ucrtbase.terminate error';
  expect(phrases(text, 'en')).toEqual([{ text, isWord: false }]);
});

test.each([
  ['缺少文件怎么修', '[缺少][文件][怎么]修'],
  ['规定、形式和自查步骤', /^\[规定\]、\[形式\]和/],
  ['缺少api-ms-win-crt文件', '[缺少]api-ms-win-crt[文件]'],
  ['蚂蚁（原BTC.com）等', '[蚂蚁]（原BTC.com）等'],
  ['', ''],
])('in “%s” the Chinese words are held together', (text, held) => {
  const parts = phrases(text, 'zh');
  expect(parts.map((part) => part.text).join('')).toBe(text);
  const shown = parts.map((part) => (part.isWord ? `[${part.text}]` : part.text)).join('');
  expect(shown).toEqual(held instanceof RegExp ? expect.stringMatching(held) : held);
});
