import { describe, expect, test } from 'vitest';
import { shareTexts } from '../../../src/fonts/share-texts.ts';
import { lineParts } from '../../../src/i18n/line-parts.ts';
import { drawPicture } from '../../../src/share/drawing.ts';
import { missingGlyphs, outline } from '../../../src/share/faces.ts';

const texts = await shareTexts();
const paint = (token: string): string => `[${token}]`;

test('the fonts of the pictures have every character that stands on one; if not, run "npm run fonts"', () => {
  expect(texts.length).toBeGreaterThan(20);
  expect(
    texts.flatMap((text) => missingGlyphs(text).map((glyph) => `${glyph} in ${text}`)),
  ).toEqual([]);
});

test('a character that is in neither font stops the drawing and names the command', () => {
  expect(() => outline('路标۞')).toThrow(
    'The pictures for sharing have no "۞", which stands in "路标۞". Run "npm run fonts" and commit src/fonts/.',
  );
});

describe('an outline', () => {
  test('is as wide as its letters', () => {
    expect(outline('').width).toBe(0);
    expect(outline('路标').width).toBeCloseTo(2, 1);
    expect(outline('ii').width).toBeLessThan(outline('WW').width / 2);
  });

  test('has a gap between Chinese and Latin letters, none beside punctuation', () => {
    const apart = outline('矿').width + outline('S').width;
    expect(outline('矿S').width - apart).toBeCloseTo(0.125);
    const comma = outline('、').width + outline('S').width;
    expect(outline('、S').width - comma).toBeCloseTo(0);
  });
});

test.each(texts)('"%s" fits on a picture', (text) => {
  const language = /\p{sc=Han}/u.test(text) ? 'zh' : 'en';
  const picture = drawPicture(
    { title: lineParts(text, language), above: ['Mining', 'How-to'], site: 'Waymark' },
    paint,
  );
  expect(picture).not.toMatch(/<text|NaN|undefined/);
});
