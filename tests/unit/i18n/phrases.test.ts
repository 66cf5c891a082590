import { expect, test } from 'vitest';
import { phrases } from '../../../src/i18n/phrases.ts';

test('English is one part: its spaces say where a line may end', () => {
  expect(phrases('Fix the ucrtbase.terminate error', 'en')).toEqual([
    'Fix the ucrtbase.terminate error',
  ]);
});

test.each([
  ['缺少文件怎么修', ['缺少', '文件', '怎么', '修']],
  ['规定、形式和自查步骤', /^规定、\|形式\|和\|/],
  ['CloverPool（原BTC.com）等', /^CloverPool（原\|BTC\.com）\|等$/],
  ['缺少api-ms-win-crt文件', /^缺少\|api-ms-win-crt\|文件$/],
  ['', []],
])('%s is cut between words, never before closing or after opening marks', (text, parts) => {
  const cut = phrases(text, 'zh');
  expect(cut.join('')).toBe(text);
  if (Array.isArray(parts)) expect(cut).toEqual(parts);
  else expect(cut.join('|')).toMatch(parts);
});
