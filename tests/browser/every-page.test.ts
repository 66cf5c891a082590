import { describe, expect, test } from 'vitest';
import { colourRules, findBarriers, layoutRules } from '../support/accessibility.ts';
import { isGuide } from '../support/built-pages.ts';
import { allWidths, findOverflow, readShifts, recordShifts } from '../support/layout.ts';
import { openPage } from '../support/open-page.ts';
import { findSmallTargets } from '../support/targets.ts';
import { fetchedBytes, recordResponses } from '../support/fetched.ts';
import { site } from '../support/site.ts';

const kB = 1000;

// A visit costs more than what is looked at in it: each page is opened as few times as the states allow.
describe.each(site().pages)('%s', (path) => {
  test('on a phone: nothing on the console, nothing moves, little is fetched, a thumb hits all', async () => {
    const responses = recordResponses();
    const { page, expectClean } = await openPage(path, {
      size: { width: 390, height: 844 },
      touch: true,
      reducedMotion: true,
      prepare: async (context) => {
        await context.addInitScript(recordShifts);
        responses.listen(context);
      },
    });
    await page.waitForLoadState('networkidle');
    const { total, moved } = await readShifts(page);
    expect.soft(total.toFixed(2), moved.join('\n')).toBe('0.00');
    // The budget of the files that pages name is in `site/budget`; this is what a browser really fetches.
    const { script, font } = await fetchedBytes(responses);
    if (isGuide(path)) expect.soft(script, 'script').toBeLessThanOrEqual(12 * kB);
    expect.soft(font, 'fonts').toBeLessThanOrEqual(45 * kB);
    expect.soft(await findSmallTargets(page)).toEqual([]);
    await expectClean();
  });

  test('on a desk: nothing on the console, nothing moves, nothing sticks out from 320 to 1440 px', async () => {
    const { page, expectClean } = await openPage(path, {
      size: { width: 1440, height: 900 },
      prepare: (context) => context.addInitScript(recordShifts),
    });
    const { total, moved } = await readShifts(page);
    expect.soft(total.toFixed(2), moved.join('\n')).toBe('0.00');
    expect.soft(await findOverflow(page, allWidths)).toEqual([]);
    await expectClean();
  });

  test('has no barrier that axe finds, in either theme', async () => {
    const { page, expectClean } = await openPage(path, { size: 1280, reducedMotion: true });
    expect.soft(await findBarriers(page), 'on a desk').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findBarriers(page, colourRules), 'in the dark').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await findBarriers(page, layoutRules), 'on a phone').toEqual([]);
    await expectClean();
  });
});
