import { describe, expect, test } from 'vitest';
import { normaliseValue, plainForm, unseenSign } from '../../../src/engine/normal-value.ts';

describe('a value as it was meant', () => {
  test.each([
    ['２．００', '2.00'],
    ['14。5', '14.5'],
    ['１４', '14'],
    ['\u22122', '-2'],
    ['－2', '-2'],
    ['mysub\u200b', 'mysub'],
    ['\ufeffmysub', 'mysub'],
    ['my\u00adsub', 'mysub'],
    ['mysub\u202e', 'mysub'],
    ['\u2066mysub\u2069', 'mysub'],
    ['\u00a0mysub\u3000', 'mysub'],
    ['１０．０．０．０／１６', '10.0.0.0/16'],
    ['db。example。org', 'db.example.org'],
    ['示例五金厂（二分厂）', '示例五金厂（二分厂）'],
    ['示例\u200b厂\u00a0', '示例厂'],
    ['C:\\用户\\１', 'C:\\用户\\１'],
    ['\u200b \u00a0', ''],
  ])('%j is %j', (typed, value) => {
    expect(normaliseValue(typed)).toBe(value);
    expect(normaliseValue(value)).toBe(value);
  });
});

describe('written forms', () => {
  test.each([
    ['bitcoin:1Abc?amount=0.1&label=x', '1Abc'],
    ['BITCOIN:1Abc', '1Abc'],
    ['bitcoin: 1Abc', '1Abc'],
    ['1Abc?x', '1Abc?x'],
  ])('%j without its prefix is %j', (typed, value) => {
    expect(plainForm(typed, { prefixes: ['bitcoin:'] })).toBe(value);
  });

  test.each([
    ['64512.10', '4227858442'],
    ['0.65010', '65010'],
    ['65010', '65010'],
    ['65536.1', '65536.1'],
    ['1.65536', '1.65536'],
    ['1.2.3', '1.2.3'],
  ])('the ASN %j is %j', (typed, value) => {
    expect(plainForm(typed, { asdot: true })).toBe(value);
  });
});

test('blanks inside are taken out only where the rules say good then', () => {
  const isHex = (text: string): boolean => /^[0-9a-f]+$/.test(text);
  expect(plainForm('ab cd', { joins: true }, isHex)).toBe('abcd');
  expect(plainForm('ab xy', { joins: true }, isHex)).toBe('ab xy');
  expect(plainForm('ab cd', {}, isHex)).toBe('ab cd');
});

test('an unseen sign that remains is named', () => {
  expect(unseenSign('my\u001bsub')).toBe('U+001B');
  expect(unseenSign('my\u{e0041}sub')).toBe('U+E0041');
  expect(unseenSign('mysub\u200b')).toBeUndefined();
});
