import { describe, expect, test } from 'vitest';
import { LONGEST_SERIES, nameSeries } from '../../../src/engine/name-series.ts';
import { timed } from '../../support/engine.ts';

describe('nameSeries', () => {
  test.each([
    ['001', 3, ['001', '002', '003']],
    ['rack9', 2, ['rack9', 'rack10']],
    ['farm', 2, ['farm1', 'farm2']],
    ['099', 2, ['099', '100']],
    ['999', 2, ['999', '1000']],
    ['0', 2, ['0', '1']],
    ['a1b2', 2, ['a1b2', 'a1b3']],
    ['1a', 2, ['1a1', '1a2']],
    ['厂房7', 2, ['厂房7', '厂房8']],
    ['x-09', 2, ['x-09', 'x-10']],
    ['９', 1, ['９1']],
    ['', 2, ['1', '2']],
    ['9007199254740993', 2, ['9007199254740993', '9007199254740994']],
  ] as const)('%s, %i times', (first, count, names) => {
    expect(nameSeries(first, count)).toEqual(names);
  });

  test.each([0, -1, Number.NaN, Number.NEGATIVE_INFINITY, 0.9])('%d names are none', (count) => {
    expect(nameSeries('a', count)).toEqual([]);
  });

  test('part of a name is not begun', () => {
    expect(nameSeries('a', 2.9)).toEqual(['a1', 'a2']);
  });

  test.each([LONGEST_SERIES + 1, 1e9, Number.POSITIVE_INFINITY])(
    'the list ends at its longest, though %d are asked for',
    (count) => {
      const names = nameSeries('001', count);
      expect(names).toHaveLength(LONGEST_SERIES);
      expect(names.at(-1)).toBe('999');
      expect(new Set(names).size).toBe(LONGEST_SERIES);
    },
  );

  test('a line break in the name does not cut it off', () => {
    expect(nameSeries('a\nb1', 2)).toEqual(['a\nb1', 'a\nb2']);
  });

  test.each(['1', 'a', '1a', ' '])('a name of 4,000 × %j does not take long', (unit) => {
    const first = `${unit.repeat(4000).slice(0, 4000)}x`;
    expect(timed(() => nameSeries(first, 1))).toBeLessThan(1000);
  });
});
