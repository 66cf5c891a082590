import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import {
  announced,
  keptEntries,
  keptText,
  listen,
  shownSteps,
  stateWith,
  stepBox,
  take,
} from '../../support/guide-page.ts';
import { readShifts, recordShifts } from '../../support/layout.ts';
import { openPage, type OpenOptions } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const key = `waymark:guide:${guide.id}`;
const storedPool = (pool: string) => ({ [key]: stateWith({ choices: { pool: [pool] } }) });

/** The address without its host. */
const place = (page: Page): string => page.url().replace(/^https?:\/\/[^/]+/, '');
const notice = (page: Page) => page.locator('choice-notice');
const press = (page: Page, label: string) =>
  notice(page).getByRole('button', { name: label }).click();
const accountsShown = async (page: Page): Promise<string[]> =>
  (await shownSteps(page)).flatMap((step) => (/\S+-account /.exec(step) ? [step] : []));
const chosenPool = (page: Page) =>
  page
    .locator('[name="choice-pool"]:checked')
    .evaluateAll((all) => all.map((input) => input.getAttribute('value')));
const keptPool = async (page: Page): Promise<unknown> => {
  const kept = JSON.parse((await keptText(page, guide.id)) ?? '{}') as {
    choices?: Record<string, { is: unknown }>;
  };
  return kept.choices?.['pool']?.is;
};
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement
      ? `${activeElement.name} ${activeElement.value}`
      : (activeElement?.id ?? '');
  });

/** Notes the steps that are shown when the page is read and no element is awake: an init script. */
function noteFirst(): void {
  document.addEventListener(
    'readystatechange',
    () => {
      window.stepsAtFirst = [...document.querySelectorAll<HTMLElement>('[data-step-item]')]
        .filter((item) => item.checkVisibility())
        .map((item) => item.dataset['stepItem'] ?? '');
    },
    { once: true },
  );
}

declare global {
  interface Window {
    stepsAtFirst: string[];
  }
}

/** Opens the guide by a link, noting what moves, and what is shown before the elements wake. */
const openLink = (link: string, options: OpenOptions = {}) =>
  openPage(guide.path + link, {
    ...options,
    prepare: async (context) => {
      await context.addInitScript(recordShifts);
      await context.addInitScript(noteFirst);
    },
  });

test('without script a link shows every variant, labelled', async () => {
  const { page, expectClean } = await openPage(`${guide.path}?pool=antpool#cloverpool-account`, {
    script: false,
  });
  expect(await shownSteps(page)).toHaveLength(guide.steps.length);
  expect(await page.locator('[data-label-of="pool"]').first().isVisible()).toBe(true);
  expect(await notice(page).isVisible()).toBe(false);
  await expectClean();
});

test('who has not chosen sees the link’s variant for this visit, in both languages', async () => {
  const { page, goTo, expectClean } = await openLink('?pool=antpool&from=letter');
  expect(await page.evaluate(() => window.stepsAtFirst)).toEqual(
    guide.steps.filter((id) => !['cloverpool-account', 'other-account'].includes(id)),
  );
  expect(await accountsShown(page)).toEqual(['3 antpool-account open', '4 sub-account open']);
  expect(await chosenPool(page)).toEqual(['antpool']);
  const { total, moved } = await readShifts(page);
  expect(total.toFixed(2), moved.join('\n')).toBe('0.00');
  await page.waitForFunction(() => customElements.get('choice-notice'));
  expect(await notice(page).isVisible()).toBe(false);
  expect(await keptEntries(page)).toEqual({});

  await page.locator('language-switch a').click();
  await page.waitForURL(`**/zh${guide.path}?pool=antpool&from=letter`);
  expect(await chosenPool(page)).toEqual(['antpool']);
  await goTo(guide.path);
  expect(await chosenPool(page)).toEqual([]);
  await expectClean();
});

test('who takes what the link took makes it their own', async () => {
  const { page, goTo, expectClean } = await openLink('?pool=antpool');
  await page.waitForFunction(() => customElements.get('choice-notice'));
  // Not by check(): it is checked already, which is the point.
  await page.locator('[name="choice-pool"][value="antpool"]').click({ force: true });
  expect(await keptPool(page)).toEqual(['antpool']);
  await goTo(guide.path);
  expect(await chosenPool(page)).toEqual(['antpool']);
  await expectClean();
});

describe('a reader who chose otherwise', () => {
  test('is told, loses nothing and can keep their own', async () => {
    const { page, expectClean } = await openLink('?pool=antpool&from=letter#find-ip', {
      storage: storedPool('cloverpool'),
      size: { width: 390, height: 844 },
      touch: true,
    });
    await notice(page).waitFor();
    expect(await notice(page).locator('p').textContent()).toBe(
      'This link shows “AntPool”; you chose “CloverPool”.',
    );
    expect(await accountsShown(page)).toEqual(['3 antpool-account open', '4 sub-account open']);
    const { total, moved } = await readShifts(page);
    expect(total.toFixed(2), moved.join('\n')).toBe('0.00');
    expect(await keptPool(page)).toEqual(['cloverpool']);

    await listen(page);
    await press(page, 'Keep mine');
    expect(place(page)).toBe(`${guide.path}?from=letter#find-ip`);
    expect(await chosenPool(page)).toEqual(['cloverpool']);
    expect(await accountsShown(page)).toEqual(['3 cloverpool-account open', '4 sub-account open']);
    expect(await notice(page).isVisible()).toBe(false);
    expect(await focused(page)).toBe('choice-pool cloverpool');
    await expect.poll(() => announced(page)).toEqual(['“CloverPool”. 0 of 18']);
    expect(await keptText(page, guide.id)).toBe(storedPool('cloverpool')[key]);
    await expectClean();
  });

  test('can use the link’s from now on', async () => {
    const { page, expectClean } = await openPage(`/zh${guide.path}?pool=antpool`, {
      storage: storedPool('cloverpool'),
    });
    await notice(page).waitFor();
    expect(await notice(page).locator('p').textContent()).toBe(
      '这个链接显示的是“蚂蚁矿池（AntPool）”，你选的是“CloverPool”。',
    );
    await press(page, '以后都用这个');
    expect(await keptPool(page)).toEqual(['antpool']);
    expect(await focused(page)).toBe('choice-pool antpool');
    expect(await notice(page).isVisible()).toBe(false);
    await page.reload();
    await page.waitForFunction(() => customElements.get('choice-notice'));
    expect(await notice(page).isVisible()).toBe(false);
    expect(place(page)).toBe(`/zh${guide.path}?pool=antpool`);
    await expectClean();
  });
});

test('what is chosen stands in the address, which shows the same again and says nothing', async () => {
  const { page, goTo, openTab, expectClean } = await openPage(`${guide.path}?from=letter#find-ip`);
  await take(page, 'pool', 'antpool');
  await expect.poll(() => place(page)).toBe(`${guide.path}?from=letter&pool=antpool#find-ip`);
  await take(page, 'count', 'one');
  await expect
    .poll(() => place(page))
    .toBe(`${guide.path}?from=letter&pool=antpool&count=one#find-ip`);

  const tab = await openTab(guide.path);
  expect(place(tab)).toBe(guide.path);
  await take(tab, 'pool', 'other');
  // Two tabs agree: what another one chose is newer than the address.
  await expect.poll(() => chosenPool(page)).toEqual(['other']);
  await expect.poll(() => place(page)).toContain('pool=other');

  await goTo('/');
  await page.goBack();
  await expect.poll(() => chosenPool(page)).toEqual(['other']);
  await page.waitForFunction(() => customElements.get('choice-notice'));
  expect(await notice(page).isVisible()).toBe(false);
  await page.locator('[data-clear="pool"]').click();
  await expect.poll(() => place(page)).toBe(`${guide.path}?from=letter&count=one#find-ip`);
  await expectClean();
});

test('an answer that the guide does not have hides nothing, neither before nor after', async () => {
  const { page, expectClean } = await openLink(
    `?pool=btc.com&pool=${'x'.repeat(10_000)}&count=one&<script>=<script>alert(1)</script>`,
  );
  await notice(page).waitFor();
  const before = await page.evaluate(() => window.stepsAtFirst);
  expect(before).toEqual(guide.steps.filter((id) => !['name-plan', 'bulk-set'].includes(id)));
  expect((await shownSteps(page)).map((step) => step.split(' ')[1])).toEqual(before);
  expect(await notice(page).locator('p').textContent()).toBe(
    'The link’s answer to “Which pool is your main one?” is not in this guide.',
  );
  await press(page, 'Close');
  expect(await notice(page).isVisible()).toBe(false);
  const { searchParams } = new URL(page.url());
  expect([...searchParams.keys()]).toEqual(['<script>', 'count']);
  await expectClean();
});

test('where nothing can be kept a link works all the same', async () => {
  const { page, expectClean } = await openPage(`${guide.path}?pool=antpool`, {
    storage: 'forbidden',
  });
  expect(await chosenPool(page)).toEqual(['antpool']);
  await take(page, 'pool', 'other');
  await expect.poll(() => place(page)).toBe(`${guide.path}?pool=other`);
  await expectClean();
});

describe('a step for others', () => {
  const step = (page: Page) => page.locator('[data-step-item="cloverpool-account"]');
  const options = { storage: storedPool('antpool') };

  test('is opened by a link to it, with its label, and can be left', async () => {
    const { page, expectClean } = await openLink('#cloverpool-account', options);
    expect(await page.evaluate(() => window.stepsAtFirst)).toEqual(
      guide.steps.filter((id) => id !== 'other-account'),
    );
    await notice(page).waitFor();
    expect(await notice(page).locator('p').textContent()).toBe(
      'This step is for “CloverPool”; you chose “AntPool”.',
    );
    const { total, moved } = await readShifts(page);
    expect(total.toFixed(2), moved.join('\n')).toBe('0.00');
    expect(await step(page).locator('[data-label-of="pool"]').isVisible()).toBe(true);
    expect(await step(page).locator('[data-number]').textContent()).toBe('–');
    // It can be ticked like any, and does not count.
    await stepBox(page, 'cloverpool-account').check();
    expect(await stepBox(page, 'cloverpool-account').isChecked()).toBe(true);
    expect(await page.locator('[data-tally]').first().textContent()).toBe('0 of 18');
    await page.waitForFunction(() => document.querySelector('undo-bar:not([hidden])'));
    await page.locator('[data-undo]').click();

    await press(page, 'Back to my steps');
    expect(await step(page).isVisible()).toBe(false);
    expect(await notice(page).isVisible()).toBe(false);
    expect(await focused(page)).toBe('worth-it');
    expect(place(page)).toBe(`${guide.path}#worth-it`);
    await expectClean();
  });

  test('is opened by a link within the page, and can become the reader’s', async () => {
    const { page, expectClean } = await openPage(guide.path, options);
    expect(await step(page).isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = 'cloverpool-account'));
    await press(page, 'Show these steps');
    expect(await keptPool(page)).toEqual(['cloverpool']);
    expect(await accountsShown(page)).toEqual(['3 cloverpool-account open', '4 sub-account open']);
    expect(await focused(page)).toBe('cloverpool-account');
    await expect.poll(() => place(page)).toBe(`${guide.path}?pool=cloverpool#cloverpool-account`);
    await page.locator('[data-undo]').click();
    expect(await keptPool(page)).toEqual(['antpool']);
    await expect.poll(() => place(page)).toBe(`${guide.path}?pool=antpool#cloverpool-account`);
    await expectClean();
  });

  test('is found by the browser, with its label, and not printed', async () => {
    const { page, expectClean } = await openPage(guide.path, options);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('article').innerText()).not.toContain('Open a CloverPool account');
    await page.emulateMedia({ media: 'screen' });
    // A text in the address is searched for as the reader's own search does it: https://wicg.github.io/scroll-to-text-fragment/
    await page.evaluate(() => (location.hash = ':~:text=Open%20a%20CloverPool%20account'));
    await step(page).locator('h3').waitFor();
    expect(await step(page).locator('[data-label-of="pool"]').isVisible()).toBe(true);
    expect(await chosenPool(page)).toEqual(['antpool']);
    // What was found stays while the reader goes on, until the choices change.
    await stepBox(page, 'worth-it').check();
    expect(await step(page).isVisible()).toBe(true);
    await take(page, 'pool', 'other');
    expect(await step(page).isVisible()).toBe(false);
    await expectClean();
  });
});

test('what waits to be found takes no room', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: { [key]: stateWith({ choices: { pool: ['antpool'], ui: ['old'], count: ['one'] } }) },
  });
  const positions = () =>
    page
      .locator('article :is(h2, h3, p, li, pre):not([hidden], [hidden] *)')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const before = await positions();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[hidden] { display: none !important }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await positions()).toEqual(before);
  await expectClean();
});
