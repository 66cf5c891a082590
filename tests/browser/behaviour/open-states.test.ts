import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { colourRules, findBarriers } from '../../support/accessibility.ts';
import { openValues, stepBox, wake } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

/** What axe finds as the page stands now: all of it in the light, in the dark what colours can change. */
async function barriers(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findBarriers(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await findBarriers(page, colourRules)).map((each) => `dark: ${each}`)];
}

test('without script contents and changes open all the same', async () => {
  const { page, expectClean } = await openPage('/guides/ucrtbase-terminate/', {
    script: false,
    size: 390,
  });
  for (const [summary, inside] of [
    ['trail-map details > summary', '.map-contents a'],
    ['.changes > summary', '.changes li'],
  ] as const) {
    expect(await page.locator(inside).first().isVisible()).toBe(false);
    await page.locator(summary).click();
    expect(await page.locator(inside).first().isVisible()).toBe(true);
  }
  await expectClean();
});

test('on a phone no barrier stands in open contents, changes, menu, named fault and undo bar', async () => {
  const { page, expectClean } = await openPage('/guides/ucrtbase-terminate/', {
    size: { width: 390, height: 844 },
    touch: true,
    reducedMotion: true,
  });
  await page.locator('trail-map details > summary').click();
  await page.locator('.changes > summary').click();
  await wake(page, 'fault-finder');
  await page.getByRole('textbox', { name: /message/i }).fill('ucrtbase.terminate');
  await expect.poll(() => page.locator('[data-fault-result]').innerText()).not.toBe('');
  await page.locator('theme-switch summary').click();
  await page.locator('.trouble > summary').first().click();
  await stepBox(page, 'know-your-windows').check({ force: true });
  // Where the focus rests, the bar stays for as long as axe needs.
  await page.locator('undo-bar [data-undo]').focus();
  expect(await barriers(page)).toEqual([]);
  expect(await page.locator('undo-bar').isVisible()).toBe(true);
  await expectClean();
});

test('on a desk no barrier stands in a refused value, the menu, the handover, and the search with and without results', async () => {
  const { page, expectClean } = await openPage('/guides/aws-site-to-site-vpn/', {
    size: 1440,
    reducedMotion: true,
  });
  await openValues(page);
  const field = page.locator('reader-setup input[data-placeholder]').first();
  await field.fill('<nonsense>');
  await field.blur();
  await page.locator('[data-judgement="bad"]').first().waitFor();
  // What lies half below the header is no finding: it can be scrolled.
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.locator('theme-switch summary').click();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await page.locator('[data-step]').first().check({ force: true });
  await page.locator('[data-handover]').click();
  await page.locator('dialog.handover svg').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await page.locator('dialog.handover').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  const query = page.getByRole('dialog').getByRole('searchbox');
  await query.fill('pool');
  await page.locator('[data-results] ol a').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await query.fill('qqqzzzxxx');
  await expect.poll(() => page.locator('dialog [data-results] ol').count()).toBe(0);
  await expect.poll(() => page.locator('dialog [data-results]').innerText()).not.toBe('');
  expect(await barriers(page)).toEqual([]);
  await expectClean();
});
