import { afterAll, expect, test } from 'vitest';
import { serveSite } from '../../src/serve/static-site.ts';
import { buildThreeLanguages } from '../support/build-site.ts';
import { openPage } from '../support/open-page.ts';

const host = await serveSite({ folder: await buildThreeLanguages(), port: 0 });
afterAll(() => host.close());

test('the switch lists every other language and keeps the place, but not on a home page', async () => {
  const { page, expectClean } = await openPage('/guides/read-a-meter/?x=1', { at: host.url });
  await page.locator('language-switch summary').click();
  const link = (name: string) => page.locator('language-switch').getByText(name);
  await link('Deutsch').click();
  await page.waitForURL((url) => url.pathname === '/de/' && url.search === '');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');

  await page.locator('language-switch summary').click();
  await link('中文').click();
  await page.waitForURL((url) => url.pathname === '/zh/');
  await expectClean();
});

test.each([
  ['/', 'de-AT', 'de', '/de/'],
  ['/de/guides/change-a-battery/', 'zh-TW', 'zh', '/zh/guides/change-a-battery/'],
])('%s offers one language, that of the browser (%s)', async (path, locale, language, to) => {
  const { page, expectClean } = await openPage(path, { at: host.url, locale });
  const offer = page.locator(`language-offer[data-language="${language}"]`);
  await offer.waitFor();
  expect(await page.locator('language-offer:visible').count()).toBe(1);
  await offer.locator('a').click();
  await page.waitForURL((url) => url.pathname === to);
  await expectClean();
});

test('a page offers no language that it does not exist in', async () => {
  const { page, expectClean } = await openPage('/guides/read-a-meter/', {
    at: host.url,
    locale: 'de-DE',
  });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('language-offer:visible').count()).toBe(0);
  await expectClean();
});

test('words that are fetched come in the language of the page', async () => {
  const { page, expectClean } = await openPage('/de/guides/change-a-battery/', {
    at: host.url,
    locale: 'de-DE',
  });
  await page.locator('[data-follow]:visible').first().click();
  await page.locator('.follow-head').getByText('[Leave]').waitFor();
  await expectClean();
});

test('a search tells in words which language it found', async () => {
  const { page, expectClean } = await openPage('/search/?q=Scharnier', { at: host.url });
  const list = page.locator('[data-results] ol');
  await list.waitFor();
  expect(await list.getAttribute('lang')).toBe('de');
  expect(await page.locator('[data-results]').textContent()).toContain(
    'These pages are in German.',
  );
  await expectClean();
});
