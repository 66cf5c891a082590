import { describe, expect, test } from 'vitest';
import { isGuide, readPage } from '../support/built-pages.ts';
import { weigh } from '../support/weight.ts';
import { site } from '../support/site.ts';

const kB = 1000;

describe.each(site().pages)('%s', (path) => {
  const { script, all, fonts } = weigh(readPage(path));

  test.runIf(isGuide(path))('needs at most 10 kB of script', () => {
    expect(script).toBeLessThanOrEqual(10 * kB);
  });

  test('weighs at most 45 kB, and its fonts 45 kB', () => {
    expect(all).toBeLessThanOrEqual(45 * kB);
    expect(fonts).toBeLessThanOrEqual(45 * kB);
  });
});
