import { describe, expect, test } from 'vitest';
import { keptEntries, stepBox, tickedSteps } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const path = '/guides/antpool-btc-com/';

test('without script the switch leads to the same page in the other language', async () => {
  const { page, expectClean } = await openPage(path, { script: false });
  await page.locator('language-switch a').click();
  await page.waitForURL(`**/zh${path}`);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.locator('language-switch a').click();
  await page.waitForURL((url) => url.pathname === path);
  await expectClean();
});

describe.each([1280, 390])('%i px wide', (size) => {
  test('the switch keeps step and progress', async () => {
    const { page, expectClean } = await openPage(`${path}#change-password`, {
      size,
      reducedMotion: true,
    });
    await stepBox(page, 'change-password').check();
    await page.locator('#change-password').evaluate((heading) => {
      heading.scrollIntoView();
    });
    // Not by click(): it scrolls to what stands in the header, as no finger does.
    const { x = 0, y = 0 } = (await page.locator('language-switch a').boundingBox()) ?? {};
    await page.mouse.click(x + 10, y + 10);
    await page.waitForURL(`**/zh${path}#change-password`);
    expect(await tickedSteps(page)).toEqual(['change-password']);
    const top = () =>
      page.locator('#change-password').evaluate((heading) => heading.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await expectClean();
  });
});

test('from the top of a page the switch leads to the top', async () => {
  const { page, expectClean } = await openPage(path);
  await page.locator('language-switch a').click();
  await page.waitForURL((url) => url.pathname === `/zh${path}`);
  expect(new URL(page.url()).hash).toBe('');
  await expectClean();
});

describe('a browser that prefers the other language', () => {
  test.each([
    [path, 'zh-CN', '本页也有中文版。'],
    [`/zh${path}`, 'en-US', 'This page is also available in English.'],
  ])('is offered it on %s, once, and never sent there', async (from, locale, words) => {
    const { page, goTo, expectClean } = await openPage(`${from}#find-ip`, { locale });
    const offer = page.locator('language-offer');
    expect(await offer.locator('p').textContent()).toBe(words);
    await offer.waitFor();
    expect(new URL(page.url()).pathname).toBe(from);

    await goTo(from);
    expect(await offer.isVisible()).toBe(false);
    expect(Object.keys(await keptEntries(page))).toEqual(['waymark:language-offer']);
    await expectClean();
  });

  test.each([
    [path, 'zh-CN', `/zh${path}`],
    [`/zh${path}`, 'en-US', path],
  ])('comes from %s to the same step, if it wants', async (from, locale, to) => {
    const { page, expectClean } = await openPage(`${from}#find-ip`, { locale });
    await page.locator('language-offer a').click();
    // The reader asked for the same step in the other language.
    await page.waitForURL(`**${to}#find-ip`);
    await expectClean();
  });

  test('can stay where it is', async () => {
    const { page, expectClean } = await openPage('/', { locale: 'zh-CN' });
    await page.locator('language-offer button').click();
    expect(await page.locator('language-offer').isVisible()).toBe(false);
    await page.reload();
    expect(await page.locator('language-offer').isVisible()).toBe(false);
    await expectClean();
  });

  test('is offered nothing without script', async () => {
    const { page, expectClean } = await openPage('/', { locale: 'zh-CN', script: false });
    expect(await page.locator('language-offer').isVisible()).toBe(false);
    await expectClean();
  });
});

test.each([
  ['/', 'en-GB'],
  ['/zh/', 'zh-TW'],
  ['/', 'de-DE'],
])('%s offers nothing to a browser that prefers %s', async (from, locale) => {
  const { page, expectClean } = await openPage(from, { locale });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('language-offer').isVisible()).toBe(false);
  await expectClean();
});

test('the other language is not offered over and over where nothing can be kept', async () => {
  const { page, expectClean } = await openPage('/', { locale: 'zh-CN', storage: 'forbidden' });
  await page.waitForFunction(() => customElements.get('language-offer'));
  expect(await page.locator('language-offer').isVisible()).toBe(false);
  await expectClean();
});
