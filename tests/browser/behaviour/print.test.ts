import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import { shownSteps, stateWith } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');

/** Code and picture are fetched for the print, on a slow machine too. */
const patience = { timeout: 10_000 };

/** What is left of A4 between the margins, in CSS pixels: 180 mm. */
const A4 = 680;
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test.each([
  ['without script', false],
  ['with it', true],
])('%s the paper has every step with its number and box', async (_, script) => {
  const { page, expectClean } = await openPage(guide.path, { script });
  await page.emulateMedia({ media: 'print' });
  expect((await shownSteps(page)).map((step) => step.split(' ').slice(0, 2).join(' '))).toEqual(
    guide.steps.map((step, index) => `${index + 1} ${step}`),
  );
  const boxes = await page
    .locator('.step .blaze, .task')
    .evaluateAll((all) => all.filter((box) => box.checkVisibility()).length);
  expect(boxes).toBe(guide.steps.length + guide.tasks.length);
  await expectClean();
});

test('the paper has the reader’s variant and values', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({
        choices: { pool: ['antpool'] },
        values: { 'sub-account': 'mysub', 'worker-base': '001' },
      }),
    },
  });
  await page.emulateMedia({ media: 'print' });
  expect(await shownSteps(page)).toHaveLength(guide.steps.length - 2);
  const pools = page.locator('[data-step-item="enter-pools"] pre').filter({ visible: true });
  expect(await pools.allTextContents()).toContain('mysub.001');
  await expectClean();
});

test('the paper has the list of names, though the reader never scrolled to it', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({
        values: { 'sub-account': 'mysub', 'worker-base': '001', 'worker-count': '3' },
      }),
    },
  });
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() => page.locator('name-series pre').innerText())
    .toBe('mysub.001\nmysub.002\nmysub.003');
  await expectClean();
});

test('what to do when a step goes wrong stands on the paper, though it is folded on the screen', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await page.emulateMedia({ media: 'print' });
  const folded = await page
    .locator('.trouble .trouble-body')
    .evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);
  expect(folded).toBe(0);
  await expectClean();
});

test('no command runs off the paper', async () => {
  const { page, expectClean } = await openPage('/guides/ucrtbase-terminate/', { size: A4 });
  await page.emulateMedia({ media: 'print' });
  const wide = await page
    .locator('pre')
    .evaluateAll((all) =>
      all.flatMap((pre) =>
        pre.scrollWidth > pre.clientWidth + 8
          ? [`${pre.scrollWidth} > ${pre.clientWidth}: ${pre.textContent.slice(0, 80)}`]
          : [],
      ),
    );
  expect(wide).toEqual([]);
  expect(await widthOf(page)).toBe(A4);
  await expectClean();
});

/** Counts the pages of what would be printed. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test.each(['/guides/dongguan-work-safety/', '/zh/guides/dongguan-work-safety/'])(
  '%s prints on two sheets, and the whole guide on request',
  async (path) => {
    const { page, expectClean } = await openPage(path, { size: A4 });
    expect(await countSheets(page)).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await widthOf(page)).toBe(A4);
    const isOnPaper = (part: string) => page.locator(part).first().isVisible();
    expect(await isOnPaper('.sign-off')).toBe(true);
    expect(await isOnPaper('.task')).toBe(true);
    expect(await isOnPaper('#rescue-card')).toBe(false);
    await page.evaluate(() => (document.documentElement.dataset['paper'] = 'whole'));
    expect(await isOnPaper('#rescue-card')).toBe(true);
    await expectClean();
  },
);

/** What stands on the sheet each time that the page is printed. */
interface Sheet {
  readonly ticked: number;
  readonly standing: number;
  readonly date: string;
  readonly hasCode: boolean;
}

/** Instead of a printer: notes what would be printed. */
function notePrints(): void {
  const sheets: Sheet[] = [];
  Object.assign(window, { sheets });
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'));
    sheets.push({
      ticked: document.querySelectorAll('article :checked').length,
      standing: document.querySelectorAll('[data-step-item][data-standing="done"]').length,
      date: document.querySelector('[data-printed]')?.textContent ?? '',
      hasCode: (document.querySelector<HTMLImageElement>('.paper-head img')?.naturalWidth ?? 0) > 0,
    });
    window.dispatchEvent(new Event('afterprint'));
  };
}

const sheetsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { sheets: Sheet[] }).sheets);

test('the button prints the boxes as ticked or empty, and changes nothing that is kept', async () => {
  const [first = ''] = guide.steps;
  const { page, expectClean } = await openPage(guide.path, {
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: [first] }) },
    prepare: (context) => context.addInitScript(notePrints),
  });
  const menu = page.getByRole('button', { name: 'Print', exact: true });
  await menu.click();
  await page.getByRole('button', { name: 'Boxes as ticked' }).click();
  await expect.poll(() => sheetsOf(page), patience).toHaveLength(1);
  expect(await menu.evaluate((each) => each === document.activeElement)).toBe(true);
  await menu.click();
  await page.getByRole('button', { name: 'Empty boxes' }).click();
  await expect.poll(() => sheetsOf(page), patience).toHaveLength(2);
  const date = expect.stringMatching(/^Printed \d+ \w+ \d{4}$/) as string;
  expect(await sheetsOf(page)).toEqual([
    { ticked: 1, standing: 1, date, hasCode: true },
    { ticked: 0, standing: 0, date, hasCode: true },
  ]);
  await expect.poll(() => page.locator(`[data-step="${first}"]`).isChecked()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.dataset['paper'])).toBeUndefined();
  await page.reload();
  expect(await page.locator(`[data-step="${first}"]`).isChecked()).toBe(true);
  await expectClean();
});

test('a guide without boxes is printed at once', async () => {
  const { page, expectClean } = await openPage('/zh/guides/aws-vpn-concepts/', {
    prepare: (context) => context.addInitScript(notePrints),
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect.poll(() => sheetsOf(page), patience).toHaveLength(1);
  expect((await sheetsOf(page))[0]?.date).toMatch(/^打印于\d{4}年\d+月\d+日$/);
  await expectClean();
});

test('no secret reaches the paper, and an empty value is a line to write on', async () => {
  const { page, expectClean } = await openPage('/guides/aws-site-to-site-vpn/');
  const secret = page.locator('input[data-secret]').first();
  const id = await secret.getAttribute('data-placeholder');
  await secret.fill('Tunnel_Secret_2026');
  const slot = page.locator(`[data-value="${id}"]`).first();
  await expect.poll(() => slot.textContent()).toBe('Tunnel_Secret_2026');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).not.toContain('Tunnel_Secret');
  expect(await secret.isVisible()).toBe(false);
  const line = page.locator('.setup .field').first();
  expect(await line.isVisible()).toBe(true);
  expect(await line.evaluate((field) => getComputedStyle(field).borderBlockEndStyle)).toBe('solid');
  await expectClean();
});

test('links to other sites have their address behind them, once', async () => {
  const { page, expectClean } = await openPage('/guides/ucrtbase-terminate/');
  await page.emulateMedia({ media: 'print' });
  const told = await page.locator('article a').evaluateAll((links) =>
    links.map((link) => ({
      isOutside: /^https?:/.test(link.getAttribute('href') ?? ''),
      isMarked: link.hasAttribute('data-told'),
      behind: getComputedStyle(link, '::after').content,
      href: link.getAttribute('href') ?? '',
    })),
  );
  const outside = told.filter(({ isOutside, isMarked }) => isOutside && !isMarked);
  expect(outside.length).toBeGreaterThan(3);
  expect(outside.filter(({ behind, href }) => !behind.includes(href))).toEqual([]);
  const others = told.filter(({ isOutside, isMarked }) => !isOutside || isMarked);
  expect(others.filter(({ behind }) => behind.includes('<'))).toEqual([]);
  await expectClean();
});
