import { describe, expect, test } from 'vitest';
import { excerpt, findMarks } from '../../../../src/features/search/query/excerpt.ts';

const marked = (text: string, ...wanted: string[]): string[] =>
  findMarks(text, wanted).map(({ from, to }) => text.slice(from, to));

describe('marks', () => {
  test.each([
    ['stratum.antpool.com and Stratum', ['stratum'], ['stratum', 'Stratum']],
    ['support a port', ['port'], ['port']],
    ['connect it, then wait', ['connecting'], ['connect']],
    ['全国学校食堂约38万个', ['学校食堂'], ['学校食堂']],
    ['找到API后', ['api'], ['API']],
    ['abc', [''], []],
    ['<b>a.b</b> (x', ['a.b', '(x'], ['a.b', '(x']],
  ])('%s: %j', (text, wanted, found) => {
    expect(marked(text, ...wanted)).toEqual(found);
  });
});

test('an excerpt is where most words are, and loses nothing of itself', () => {
  const text = `${'filler words here. '.repeat(30)}The entry point ucrtbase.terminate could not be located. ${'more filler. '.repeat(30)}`;
  const pieces = excerpt(text, findMarks(text, ['filler', 'ucrtbase.terminate', 'located']));
  const whole = pieces.map((piece) => piece.text).join('');
  expect(whole).toContain('ucrtbase.terminate could not be located');
  expect(whole.length).toBeLessThan(190);
  expect(text).toContain(whole.replaceAll('…', '').trim());
});

test('a text without a mark begins at its beginning', () => {
  expect(excerpt('Short text', [])).toEqual([{ text: 'Short text', marked: false }]);
  expect(excerpt('', [])).toEqual([]);
});
