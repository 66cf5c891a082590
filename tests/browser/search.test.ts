import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openPage, type OpenOptions } from '../support/open-page.ts';
import { findSmallTargets } from '../support/targets.ts';

const guide = '/guides/ucrtbase-terminate/';
const hits = '[data-results] .hit-link, [data-results] ol a';

/** Opens the dialog by its key and types. */
async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.waitFor();
  await field.fill(query);
  await page.locator(hits).first().waitFor();
}

describe('without script', () => {
  test('the opener leads to the search page, which says what to do', async () => {
    const { page, expectClean } = await openPage(guide, { script: false });
    await page.locator('site-search > a').click();
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(await page.locator('noscript').innerText()).toContain('JavaScript');
    expect(await page.locator('.all-guides a').count()).toBeGreaterThan(2);
    await expectClean();
  });
});

describe('the dialog', () => {
  test('asks for nothing before the reader shows the wish', async () => {
    const { page, expectClean } = await openPage(guide);
    const asked: string[] = [];
    page.on('request', (request: Request) => asked.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pagefind|search-/.test(path))).toEqual([]);
    await page.locator('site-search > a').hover();
    await expect.poll(() => asked.some((path) => path.endsWith('wasm.en.pagefind'))).toBe(true);
    await expectClean();
  });

  test('opens by key, finds, and opens the best hit by Enter', async () => {
    const { page, expectClean } = await openPage('/');
    await searchFor(page, 'KB2999226');
    expect(await page.locator('[data-results] mark').first().innerText()).toBe('KB2999226');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guides/ucrtbase-terminate/**');
    await expectClean();
  });

  test('is walked by arrow keys, and typing goes on in the field', async () => {
    const { page, expectClean } = await openPage('/');
    await searchFor(page, 'windows');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('hit-link');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    expect(await page.getByRole('dialog').getByRole('searchbox').inputValue()).toBe('windowsx');
    await expectClean();
  });

  test('closes by Esc and gives the focus back', async () => {
    const { page, expectClean } = await openPage('/');
    const opener = page.locator('site-search > a');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('searchbox').fill('windows');
    await page.locator(hits).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await expectClean();
  });

  test('leaves the keys alone where the reader types', async () => {
    const { page, expectClean } = await openPage(guide);
    await page.locator('textarea').first().fill('');
    await page.locator('textarea').first().press('/');
    expect(await page.locator('textarea').first().inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
    await expectClean();
  });

  test('says its results once, politely', async () => {
    const { page, expectClean } = await openPage('/');
    await searchFor(page, 'stratum');
    await expect
      .poll(() => page.locator('[data-announcer]').allTextContents())
      .toContain('1 guide found');
    await expectClean();
  });

  test('shows what was pasted as text, whatever it is', async () => {
    const { page, expectClean } = await openPage('/');
    await page.keyboard.press('/');
    const field = page.getByRole('dialog').getByRole('searchbox');
    await field.fill('<img src=x onerror=alert(1)> \u202e😀');
    await page.locator('[data-results] p').first().waitFor();
    expect(await page.locator('[data-results] img').count()).toBe(0);
    await field.fill('zqzqzq <bbqqb>');
    await page.locator('[data-results]').getByText('Nothing found for “zqzqzq <bbqqb>”.').waitFor();
    const started = Date.now();
    await field.fill('ucrtbase.terminate could not be located '.repeat(500));
    await page.locator(hits).first().waitFor();
    expect(Date.now() - started).toBeLessThan(5000);
    await expectClean();
  });

  test('keeps up with 200 keystrokes, and ends with what was asked last', async () => {
    const { page, expectClean } = await openPage('/');
    await searchFor(page, 'windows');
    await page.getByRole('dialog').getByRole('searchbox').fill('');
    await page.keyboard.type('stratum KB2999226 “😀” '.repeat(8));
    await page.getByRole('dialog').getByRole('searchbox').fill('');
    await page.keyboard.type('wuauserv');
    await expect
      .poll(() => page.locator('[data-results] mark').allInnerTexts())
      .toContain('wuauserv');
    expect(await page.locator('[data-results] mark', { hasText: 'stratum' }).count()).toBe(0);
    await expectClean();
  });

  test('says so when the search cannot be loaded, and tries again', async () => {
    const { page, context, expectClean } = await openPage('/');
    await context.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('stratum');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await context.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator(hits).first().waitFor();
    await expectClean(/pagefind|net::ERR_FAILED/i);
  });

  test.each([
    ['/', 'antminer', 'light', 1280],
    ['/zh/', '矿池', 'dark', 360],
    ['/', 'zzzzzz', 'dark', 360],
  ] as const)('has no barrier: %s %s, %s, %i px', async (path, query, theme, size) => {
    const options: OpenOptions = { theme, size, touch: size < 500, reducedMotion: true };
    const { page, expectClean } = await openPage(path, options);
    await page.locator('site-search > a').click();
    await page.getByRole('dialog').getByRole('searchbox').fill(query);
    await page.locator('[data-results] .search-note').first().waitFor();
    await expect.poll(() => page.locator('[data-results]').getAttribute('aria-busy')).toBe('false');
    expect(await findBarriers(page)).toEqual([]);
    await expectClean();
  });
});

describe('a Chinese page', () => {
  test('finds Chinese, also without Intl.Segmenter', async () => {
    const { page, expectClean } = await openPage('/zh/', {
      prepare: (context) => context.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter')),
    });
    await searchFor(page, '学校食堂');
    expect(await page.locator('[data-results] mark').first().innerText()).toBe('学校食堂');
    expect(await page.locator(hits).first().getAttribute('href')).toContain(
      '/zh/guides/dongguan-open-kitchen/',
    );
    await expectClean();
  });

  test('is said to be one when it is found from an English page', async () => {
    const { page, expectClean } = await openPage('/');
    await searchFor(page, '明厨亮灶');
    await page.locator('[data-results]').getByText('These pages are in Chinese.').waitFor();
    expect(await page.locator('[data-results] ol').getAttribute('lang')).toBe('zh-CN');
    await expectClean();
  });
});

describe('the search page', () => {
  test('searches what its address says, and keeps it there', async () => {
    const { page, expectClean } = await openPage('/search/?q=stratum');
    await page.locator(hits).first().waitFor();
    await page.getByRole('searchbox').fill('KB2999226');
    await page.locator('[data-results] mark', { hasText: 'KB2999226' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=KB2999226');
    await page.getByLabel('Topic').selectOption('mining');
    await page.getByRole('button', { name: 'Search all topics and kinds' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=KB2999226&topic=mining');
    await page.getByRole('button', { name: 'Search all topics and kinds' }).click();
    await page.locator(hits).first().click();
    await page.waitForURL('**/guides/**');
    await page.goBack();
    await page.locator(hits).first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('KB2999226');
    await expectClean();
  });

  test('has no barrier and no small target', async () => {
    const { page } = await openPage('/search/?q=pool', {
      size: 320,
      touch: true,
      reducedMotion: true,
    });
    await page.locator(hits).first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await findSmallTargets(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('arriving from a hit', () => {
  const marks = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString()),
    );

  test('marks the words, touches no node, and leaves a clean address', async () => {
    const { page, expectClean } = await openPage(
      `${guide}?mark=KB2999226&mark=runtime#install-ucrt`,
    );
    const clear = page.getByRole('button', { name: 'Remove the marks' });
    await clear.waitFor();
    expect(page.url()).toMatch(/\/guides\/ucrtbase-terminate\/#install-ucrt$/);
    expect(new Set((await marks(page)).map((text) => text.toLowerCase()))).toEqual(
      new Set(['kb2999226', 'runtime']),
    );
    expect(await page.locator('main mark').count()).toBe(0);
    expect(await page.locator('#install-ucrt').isVisible()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await clear.click();
    expect(await marks(page)).toEqual([]);
    expect(await clear.count()).toBe(0);
    await expectClean();
  });

  test('with nonsense in the address does nothing', async () => {
    const { page, expectClean } = await openPage(
      `${guide}?mark=%3Cimg%3E&mark=&mark=zzz#read-message`,
    );
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.getByRole('button', { name: 'Remove the marks' }).count()).toBe(0);
    await expectClean();
  });
});
