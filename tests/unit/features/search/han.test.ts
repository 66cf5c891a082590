import { describe, expect, test } from 'vitest';
import { hasHan, inPairs, pairs, splitHan } from '../../../../src/features/search/query/han.ts';
import { indexText } from '../../../../src/features/search/build/index-text.ts';

describe('Chinese in pairs', () => {
  test.each([
    ['学校食堂', ['学校', '校食', '食堂']],
    ['矿', ['矿']],
    ['𠮷野家', ['𠮷野', '野家']],
  ])('%s asks for %j', (run, asked) => {
    expect(pairs(run)).toEqual(asked);
  });

  test('every run of two and more that stands in a text asks only for what the index got', () => {
    const text = '后厨监控，摄像头的安装要求：玻璃尺寸。';
    const indexed = new Set(inPairs(text).split(/\s+/));
    for (const run of splitHan(text).filter(hasHan)) {
      for (let from = 0; from < run.length; from += 1) {
        for (let to = from + 2; to <= run.length; to += 1) {
          expect(pairs(run.slice(from, to)).filter((pair) => !indexed.has(pair))).toEqual([]);
        }
      }
    }
  });

  test('stand beside other words, whole', () => {
    expect(inPairs('在Windows 7上').trim().split(/\s+/)).toEqual(['在', 'Windows', '7', '上']);
  });
});

test('the index gets each word once, common ones not at all, frequent ones twice', () => {
  expect(indexText('The pool, the POOL and “ss.antpool.com:3333”.')).toBe(
    'pool ss.antpool.com:3333',
  );
  expect(indexText('port port port port')).toBe('port port');
});
