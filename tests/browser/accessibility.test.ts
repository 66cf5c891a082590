import { describe, expect, test } from 'vitest';
import { colourRules, findBarriers } from '../support/accessibility.ts';
import { openPage } from '../support/open-page.ts';
import { findSmallTargets } from '../support/targets.ts';
import { site } from '../support/site.ts';

describe.each(site().pages)('%s', (path) => {
  test('has no barrier that axe finds, in either theme', async () => {
    const { page, expectClean } = await openPage(path, { size: 1280, reducedMotion: true });
    expect(await findBarriers(page), 'on a desk').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findBarriers(page, colourRules), 'in the dark').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await findBarriers(page), 'on a phone').toEqual([]);
    await expectClean();
  });

  test('has controls that a thumb can hit', async () => {
    const { page } = await openPage(path, { size: 390, touch: true, reducedMotion: true });
    expect(await findSmallTargets(page)).toEqual([]);
  });
});
