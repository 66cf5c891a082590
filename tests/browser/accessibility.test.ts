import { describe, expect, inject, test } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openPage } from '../support/open-page.ts';
import { findSmallTargets } from '../support/targets.ts';

describe.each(inject('site').pages)('%s', (path) => {
  test.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('has no barrier that axe finds, %s, %i px wide', async (theme, size) => {
    const { page, expectClean } = await openPage(path, { theme, size, reducedMotion: true });
    expect(await findBarriers(page)).toEqual([]);
    await expectClean();
  });

  test('has controls that a thumb can hit', async () => {
    const { page } = await openPage(path, { size: 390, touch: true, reducedMotion: true });
    expect(await findSmallTargets(page)).toEqual([]);
  });
});
