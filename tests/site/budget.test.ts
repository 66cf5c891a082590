import { describe, expect, test } from 'vitest';
import { isGuide, readPage } from '../support/built-pages.ts';
import { weigh } from '../support/weight.ts';
import { site } from '../support/site.ts';

const kB = 1000;

/**
 * Pages whose text alone breaks the budget of DESIGN.md, with what they weigh today, rounded up: two show programs, one names 44
 * sources. They may get lighter, not heavier; a new page has no place in this list.
 */
const heavy: Readonly<Record<string, number>> = {
  '/zh/guides/sia-antminer-a3/': 46,
  '/zh/guides/xls-xlsx-python/': 46,
  '/zh/guides/tinywebdb-service/': 47,
};

describe.each(site().pages)('%s', (path) => {
  const { script, all, fonts, paper } = weigh(readPage(path));

  test.runIf(isGuide(path))('needs at most 10 kB of script', () => {
    expect(script).toBeLessThanOrEqual(10 * kB);
  });

  const most = heavy[path] ?? 45;

  test(`weighs at most ${most} kB, its fonts 45 kB, its styles for paper 2 kB`, () => {
    expect(all).toBeLessThanOrEqual(most * kB);
    expect(fonts).toBeLessThanOrEqual(45 * kB);
    expect(paper).toBeLessThanOrEqual(2 * kB);
  });
});
