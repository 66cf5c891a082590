import { describe, expect, test } from 'vitest';
import { guidesOfSite, readGuide } from '../../support/guide-models.ts';
import { openPage } from '../../support/open-page.ts';
import { site } from '../../support/site.ts';

test('without script choosing and pressing Enter changes neither page nor address', async () => {
  const { path, model } = readGuide('antpool-btc-com');
  const { page, address, expectClean } = await openPage(path, { script: false });
  const option = page.locator(`input[name="choice-${model.guide.choices[0]?.id ?? ''}"]`).first();
  await option.check({ force: true });
  await option.press('Enter');
  expect(await option.isChecked()).toBe(true);
  expect(page.url()).toBe(address(path));
  await expectClean();
});

describe.each([
  ['/', '/search/', 'The search runs in your browser and needs JavaScript, which is off here.'],
  ['/zh/', '/zh/search/', 'JavaScript'],
])('without script the search of %s', (home, search, words) => {
  test('leads to the page of search, which says what it needs and lists every guide', async () => {
    const { page, expectClean } = await openPage(home, { script: false });
    await page.locator('main input[name="q"]').fill('ucrtbase & <b>');
    await page.locator('main input[name="q"]').press('Enter');
    await page.waitForURL(`**${search}?q=*`);
    expect(new URL(page.url()).searchParams.get('q')).toBe('ucrtbase & <b>');
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(words);
    const guides = guidesOfSite().filter((guide) => guide.home === home);
    const listed = await page
      .locator('main a[href*="/guides/"]')
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.filter((link) => link.checkVisibility()).map((link) => link.pathname),
      );
    expect(listed).toEqual(expect.arrayContaining(guides.map(({ path }) => path)));
    await page.locator('body > header a[href$="/search/"]').first().click();
    await page.waitForURL(`**${search}`);
    await expectClean();
  });
});

// The page of the design shows every state on purpose.
test('without script no page that is not a guide shows what needs it', async () => {
  const { page, goTo, expectClean } = await openPage('/', { script: false });
  const useless: string[] = [];
  for (const path of site().pages.filter((path) => !/\/(guides|design)\//.test(path))) {
    if (path !== '/404.html') await goTo(path);
    const shown = await page
      .locator('.needs-script, .toast')
      .evaluateAll((parts) =>
        parts.flatMap((part) => (part.checkVisibility() ? [part.outerHTML.slice(0, 100)] : [])),
      );
    useless.push(...shown.map((part) => `${path} ${part}`));
  }
  expect(useless).toEqual([]);
  await expectClean();
});
