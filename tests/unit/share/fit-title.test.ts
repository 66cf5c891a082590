import { describe, expect, test } from 'vitest';
import { fitTitle, type TitleRoom } from '../../../src/share/fit-title.ts';

/** Every character is as wide as it is high. */
const measure = (text: string): number => text.length;
const room: TitleRoom = {
  width: 100,
  sizes: [
    { size: 10, lines: 2 },
    { size: 5, lines: 3 },
  ],
};
const words = (text: string): string[] => text.split(/(?<= )/);

describe('a title for a picture', () => {
  test('stands in one line as large as it can', () => {
    expect(fitTitle(words('one two'), measure, room)).toEqual({ size: 10, lines: ['one two'] });
  });

  test('is set in even lines: no word is left alone', () => {
    expect(fitTitle(words('aaa bbb ccc'), measure, room)).toEqual({
      size: 10,
      lines: ['aaa bbb', 'ccc'],
    });
    expect(fitTitle(words('aa bb cc dd'), measure, room)).toEqual({
      size: 10,
      lines: ['aa bb', 'cc dd'],
    });
  });

  test('is set smaller when it needs more lines than there is room for', () => {
    expect(fitTitle(words('aaaaaa bbbbbb cccccccc'), measure, room)).toEqual({
      size: 5,
      lines: ['aaaaaa bbbbbb', 'cccccccc'],
    });
  });

  test('is set smaller when one word is wider than the picture', () => {
    expect(fitTitle(words('aaaaaaaaaaaaa b'), measure, room).size).toBe(5);
  });

  test.each([
    ['a word', 'a'.repeat(21)],
    ['the whole', 'aaaaaaaaaaa '.repeat(4)],
  ])('is refused when %s does not fit in the smallest size', (_, title) => {
    expect(() => fitTitle(words(title), measure, room)).toThrow(
      `The title "${title}" is too long for its picture (src/share/fit-title.ts)`,
    );
  });
});
