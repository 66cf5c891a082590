import { describe, expect, test } from 'vitest';
import {
  completions,
  isOneSlipAway,
  nearWords,
} from '../../../../src/features/search/query/near.ts';

describe('one slip of the finger', () => {
  test.each([
    ['antpol', 'antpool', true],
    ['uctrbase', 'ucrtbase', true],
    ['minning', 'mining', true],
    ['stratun', 'stratum', true],
    ['stratum', 'stratum', false],
    ['startmu', 'stratum', false],
    ['kb2999225', 'kb2999226', false],
    ['kb299922', 'kb2999226', false],
  ])('%s and %s: %s', (one, other, is) => {
    expect(isOneSlipAway(one, other)).toBe(is);
    expect(isOneSlipAway(other, one)).toBe(is);
  });
});

const wordList = ['AntPool', 'ant', 'port', 'ports', 'ucrtbase.terminate', 'stratum+tcp'];

test('words of five letters and more are forgiven, shorter ones are not', () => {
  expect(nearWords('antpol', wordList)).toEqual(['AntPool']);
  expect(nearWords('uctrbase.terminate', wordList)).toEqual(['ucrtbase.terminate']);
  expect(nearWords('prt', wordList)).toEqual([]);
});

test('the beginning of a word is known by what it may become', () => {
  expect(completions('ucrtb', wordList)).toEqual(['ucrtbase.terminate']);
  expect(completions('por', wordList)).toEqual(['port', 'ports']);
  expect(completions('p', wordList)).toEqual([]);
});
