import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourOf, readColours } from '../../../src/design/colours.ts';
import { contrast } from '../../../src/design/contrast.ts';
import { readLengths } from '../../../src/design/lengths.ts';
import { contrastOf, pairs } from '../../../src/design/pairs.ts';

const sheets = ['src/styles/tokens.css', 'src/styles/code-tokens.css'];
const tokens = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('');
const colours = readColours(tokens);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#777777', 1],
  // Known from WebAIM's checker.
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
])('%s and %s have a contrast of %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

describe('the tokens', () => {
  test('are read as they stand there', () => {
    expect(
      readColours('--a-b: light-dark(#010203, #0a0b0c); --c: light-dark(rgb(0 0 0), red);'),
    ).toEqual([{ name: 'a-b', light: '#010203', dark: '#0a0b0c' }]);
    const named = [...tokens.matchAll(/--([a-z-]+): light-dark/g)].map(([, name]) => name);
    const translucent = ['shadow', 'backdrop'];
    expect(colours.map(({ name }) => name)).toEqual(
      named.filter((name = '') => !translucent.includes(name)),
    );
    expect(
      readLengths('--size-h1: 2rem; --space-1: 1px; @media {--size-h1: 1rem; --gutter: 3px}'),
    ).toEqual([
      { name: 'size-h1', value: '2rem' },
      { name: 'space-1', value: '1px' },
    ]);
  });

  test('are all that names a colour, but for paper', () => {
    const paper = /features\/paper\/(?:print|checklist-paper)\.css$/;
    const named =
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|:\s*(?:white|black|red)\b/i;
    const others = globSync('src/**/*.css').filter(
      (sheet) =>
        !sheets.includes(sheet) && !paper.test(sheet) && named.test(readFileSync(sheet, 'utf8')),
    );
    expect(others).toEqual([]);
  });

  test('of code are all judged on the ground of code', () => {
    const code = colours.map(({ name }) => name).filter((name) => name.startsWith('code-'));
    const judged = pairs.filter(({ ground }) => ground === 'inset').map(({ front }) => front);
    expect(code).toHaveLength(5);
    expect(judged).toEqual(expect.arrayContaining(code));
  });

  test('say so when a colour is asked for that they do not have', () => {
    expect(() => colourOf(colours, 'pink', 'light')).toThrow(
      'no style sheet of tokens has a colour --pink',
    );
  });

  test.each(['light', 'dark'] as const)(
    'have enough contrast for every pair in use: %s',
    (theme) => {
      const weak = pairs.flatMap((pair) => {
        const found = contrastOf(pair, colours, theme);
        return found >= pair.least
          ? []
          : [`${pair.front} on ${pair.ground}: ${found.toFixed(2)}, not ${pair.least}`];
      });
      expect(weak).toEqual([]);
    },
  );
});
