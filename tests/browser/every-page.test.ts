import { describe, expect, test } from 'vitest';
import { allWidths, findOverflow, readShifts, recordShifts } from '../support/layout.ts';
import { openPage } from '../support/open-page.ts';
import { site } from '../support/site.ts';

describe.each(site().pages)('%s', (path) => {
  test('opens without a word on the console, a forbidden request or a cookie', async () => {
    const { page, expectClean } = await openPage(path);
    await page.waitForLoadState('networkidle');
    await expectClean();
  });

  test('opens as cleanly without script', async () => {
    const { page, expectClean } = await openPage(path, { script: false });
    expect(await page.locator('main').innerText()).not.toBe('');
    await expectClean();
  });

  test.each([
    ['a phone', { size: { width: 390, height: 844 }, touch: true }],
    ['a desk', { size: { width: 1440, height: 900 } }],
  ])('does not move while it loads on %s', async (_, options) => {
    const { page } = await openPage(path, {
      ...options,
      prepare: (context) => context.addInitScript(recordShifts),
    });
    const { total, moved } = await readShifts(page);
    expect(total.toFixed(2), moved.join('\n')).toBe('0.00');
  });

  test('needs no sideways scrolling from 320 to 1440 px', { timeout: 60_000 }, async () => {
    const { page } = await openPage(path);
    expect(await findOverflow(page, allWidths)).toEqual([]);
  });
});
