import { describe, expect, test } from 'vitest';
import { isGuide, readPage } from '../support/built-pages.ts';
import { weigh } from '../support/weight.ts';
import { site } from '../support/site.ts';

const kB = 1000;

describe.each(site().pages)('%s', (path) => {
  const { script, all, fonts, paper } = weigh(readPage(path));

  test.runIf(isGuide(path))('needs at most 12 kB of script', () => {
    expect(script).toBeLessThanOrEqual(12 * kB);
  });

  test('weighs at most 50 kB, its fonts 45 kB, its styles for paper 2 kB', () => {
    expect(all).toBeLessThanOrEqual(50 * kB);
    expect(fonts).toBeLessThanOrEqual(45 * kB);
    expect(paper).toBeLessThanOrEqual(2 * kB);
  });
});
