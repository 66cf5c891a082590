import { describe, expect, test } from 'vitest';
import {
  citationsIn,
  guideLinkOf,
  idAtEnd,
  isOfEveryObject,
  replaceCitations,
  withoutId,
  withoutMarks,
} from '../../../src/authored/marks.ts';

test.each([
  ['Write the seed ^write-seed', 'write-seed', 'Write the seed'],
  ['写下 ^write-seed \n', 'write-seed', '写下'],
  ['A badly formed one ^Write_Seed', 'Write_Seed', 'A badly formed one'],
])('the id at the end of %j', (text, id, rest) => {
  expect(idAtEnd(text)?.id).toBe(id);
  expect(text[idAtEnd(text)?.index ?? 0]).toBe('^');
  expect(withoutId(text)).toBe(rest);
});

test('a text without an id is left as it is', () => {
  expect(idAtEnd('2 ^ 3 is 8')).toBeUndefined();
  expect(withoutId('as it is ')).toBe('as it is ');
});

describe('citations', () => {
  test('are found with their places; one with a backslash is none', () => {
    const text = 'One[^a], two[^b-2], no \\[^c].';
    const found = citationsIn(text);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b-2']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['[^a]', '[^b-2]']);
  });

  test('are replaced one by one', () => {
    expect(replaceCitations('One[^a], two[^b].', ({ id }) => `(${id})`)).toBe('One(a), two(b).');
    expect(replaceCitations('[^a][^b]', () => '')).toBe('');
    expect(replaceCitations('none', () => 'x')).toBe('none');
  });

  test('and ids are no words of a text', () => {
    expect(withoutMarks('Gloves on[^faq] ^gloves\nthen dig ^dig')).toBe('Gloves on\nthen dig');
  });
});

test.each([
  ['guide:a', { guide: 'a', anchor: undefined }],
  ['guide:a#b', { guide: 'a', anchor: 'b' }],
  ['guide:', { guide: '', anchor: undefined }],
  ['https://example.com/guide:a', undefined],
])('the link %s', (url, link) => {
  expect(guideLinkOf(url)).toEqual(link);
});

test('what every object has is known', () => {
  expect(['constructor', 'pool', 'toString'].map(isOfEveryObject)).toEqual([true, false, true]);
});
