import { describe, expect, it } from 'vitest';
import { advise, nearest } from '../../../src/authored/nearest.ts';

describe('nearest', () => {
  it.each([
    ['find-pi', ['find-ip', 'log-in'], 'find-ip'],
    ['Sub_Account', ['sub-account'], 'sub-account'],
    ['expct', ['Expect', 'Step'], 'Expect'],
    ['a', ['b', 'c'], 'b'],
    ['tabs', ['Step', 'Note'], undefined],
    ['', ['x', 'yy'], 'x'],
    ['x'.repeat(5000), ['x'], undefined],
  ])('finds what %s was meant to be', (found, known, meant) => {
    expect(nearest(found, known)).toBe(meant);
  });
});

describe('advise', () => {
  it('names the near one', () => {
    expect(advise('minig', ['mining', 'code'], '')).toBe('Did you mean "mining"?');
  });
  it('lists what there is, each once', () => {
    expect(advise('zebra', ['mining', 'code', 'code'], '')).toBe('Use one of: mining, code.');
  });
  it('does not list thousands', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `guide-number-${index}`);
    expect(advise('zebra', many, '')).toMatch(/guide-number-19 and 980 more\.$/);
  });
  it('falls back where there is nothing', () => {
    expect(advise('zebra', [], 'List it.')).toBe('List it.');
  });
});
