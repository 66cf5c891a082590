import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../support/open-page.ts';

const path = '/guides/ucrtbase-terminate/';

const themeOf = (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('data-theme');
const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** The colour that a browser on a phone draws its own bars in. */
const around = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) =>
      (metas as HTMLMetaElement[])
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );

async function choose(page: Page, name: string): Promise<void> {
  const menu = page.locator('theme-switch details');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  await page.getByRole('radio', { name }).check();
}

test('without script the page has the colours of the system, and no switch', async () => {
  const light = await openPage(path, { script: false, theme: 'light' });
  const dark = await openPage(path, { script: false, theme: 'dark' });
  expect(await paper(light.page)).not.toBe(await paper(dark.page));
  expect(await dark.page.locator('theme-switch').isVisible()).toBe(false);
  await light.expectClean();
  await dark.expectClean();
});

test('a choice is kept on every page and in both languages', async () => {
  const { page, goTo, expectClean } = await openPage(path);
  const light = await paper(page);
  await choose(page, 'Dark');
  await expect.poll(() => themeOf(page)).toBe('dark');
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  for (const other of ['/', '/zh/', '/progress/', path]) {
    await goTo(other);
    expect(await paper(page)).toBe(dark);
  }
  await page.locator('theme-switch summary').click();
  await expect.poll(() => page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await choose(page, 'As the system');
  await expect.poll(() => paper(page)).toBe(light);
  await page.reload();
  expect(await themeOf(page)).toBeNull();
  await expectClean();
});

test('the system’s dark can be overruled', async () => {
  const { page, expectClean } = await openPage(path, { theme: 'dark' });
  const dark = await paper(page);
  await choose(page, 'Light');
  await expect.poll(() => paper(page)).not.toBe(dark);
  await page.reload();
  expect(await paper(page)).not.toBe(dark);
  await expectClean();
});

test('what the browser draws around the page goes with the chosen colours', async () => {
  const { page, goTo, expectClean } = await openPage(path, { theme: 'light' });
  const light = await around(page);
  expect(light).toHaveLength(1);
  await choose(page, 'Dark');
  await expect.poll(() => around(page)).not.toEqual(light);
  const dark = await around(page);
  expect(dark).toHaveLength(1);
  await goTo('/zh/');
  expect(await around(page)).toEqual(dark);
  await goTo(path);
  await choose(page, 'As the system');
  await expect.poll(() => around(page)).toEqual(light);
  await expectClean();
});

test('the theme stands before anything is painted', async () => {
  const { page, expectClean } = await openPage('/404.html', {
    storage: { 'waymark:theme': 'dark' },
    prepare: (context) =>
      context.addInitScript(() => {
        // The body comes into being only after the head was read: nothing is painted before it.
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          document.documentElement.setAttribute(
            'data-theme-at-body',
            document.documentElement.dataset['theme'] ?? 'none',
          );
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  expect(await page.locator('html').getAttribute('data-theme-at-body')).toBe('dark');
  await expectClean();
});

test('other tabs follow at once, and a page that comes back later too', async () => {
  const { page, openTab, expectClean } = await openPage(path);
  const tab = await openTab('/');
  await choose(page, 'Dark');
  await expect.poll(() => themeOf(tab)).toBe('dark');
  await tab.locator('theme-switch summary').click();
  await expect.poll(() => tab.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await choose(tab, 'As the system');
  await expect.poll(() => themeOf(page)).toBeNull();

  // What a browser tells a page that lay in its back-forward cache.
  await page.evaluate(() => {
    localStorage.setItem('waymark:theme', 'dark');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect.poll(() => themeOf(page)).toBe('dark');
  await expectClean();
});

test('what is chosen before the menu is awake counts', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const { page, expectClean } = await openPage(path, {
    prepare: (context) =>
      context.route('**/theme-switch*.js', async (route) => {
        await held;
        await route.continue();
      }),
  });
  await choose(page, 'Dark');
  release();
  await expect.poll(() => themeOf(page)).toBe('dark');
  await page.reload();
  expect(await themeOf(page)).toBe('dark');
  await expectClean();
});

test.each(['purple', '', '"dark"'])('%j in the storage is no theme', async (kept) => {
  const { page, expectClean } = await openPage(path, { storage: { 'waymark:theme': kept } });
  expect(await themeOf(page)).toBeNull();
  await page.locator('theme-switch summary').click();
  await expect
    .poll(() => page.getByRole('radio', { name: 'As the system' }).isChecked())
    .toBe(true);
  await expectClean();
});

test('the choice holds on a page that may store nothing', async () => {
  const { page, expectClean } = await openPage(path, { storage: 'forbidden' });
  await choose(page, 'Dark');
  await expect.poll(() => themeOf(page)).toBe('dark');
  await expectClean();
});

test('the menu closes with Esc and with a tap beside it', async () => {
  const { page, expectClean } = await openPage(path);
  const menu = page.locator('theme-switch details');
  await menu.locator('summary').click();
  await page.waitForFunction(() => customElements.get('theme-switch'));
  await page.getByRole('radio', { name: 'Light' }).focus();
  await page.keyboard.press('Escape');
  expect(await menu.getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  await menu.locator('summary').click();
  await page.locator('h1').click();
  expect(await menu.getAttribute('open')).toBeNull();
  await expectClean();
});
