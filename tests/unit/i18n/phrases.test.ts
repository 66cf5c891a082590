import { expect, test } from 'vitest';
import { phrases } from '../../../src/i18n/phrases.ts';

test.each([
  ['Fix the ucrtbase.terminate error', 'Fix the ucrtbase.terminate error'],
  ['Work safety self-check in Dongguan', 'Work safety [self-check] in Dongguan'],
  ['A Site-to-Site VPN', 'A [Site-to-Site] VPN'],
  ['Open kitchens (明厨亮灶)', 'Open kitchens [(明厨亮灶)]'],
  ['A range – not a word', 'A range – not a word'],
])('English is held together at its hyphens: %s', (text, held) => {
  const shown = phrases(text, 'en').map((part) => (part.isWord ? `[${part.text}]` : part.text));
  expect(shown.join('')).toBe(held);
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
