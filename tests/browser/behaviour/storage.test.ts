import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import {
  keptEntries,
  keptText,
  openValues,
  stateWith,
  stepBox,
  take,
  tallies,
  tickedSteps,
} from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';
import { site } from '../../support/site.ts';

const guide = readGuide('antpool-btc-com');
const key = `waymark:guide:${guide.id}`;
const [first = '', second = ''] = guide.steps;
const total = guide.steps.length;

/** What is told, without the link behind it. */
const notice = async (page: Page): Promise<string> => {
  const bar = page.locator('storage-notice');
  return (await bar.isVisible())
    ? bar.locator('p').evaluate((told) => told.firstChild?.textContent ?? '')
    : '';
};

/** What was set aside: the texts, oldest first. */
const aside = async (page: Page): Promise<string[]> =>
  Object.entries(await keptEntries(page)).flatMap(([name, text]) =>
    name.startsWith(`waymark:aside:${guide.id}:`) ? [text] : [],
  );

/** That everything works: ticks, counts, choices, values. */
async function expectWorking(page: Page): Promise<void> {
  await stepBox(page, first).check();
  await stepBox(page, second).check();
  expect(await tallies(page)).toEqual([`2 of ${total}`]);
  await take(page, 'pool', 'antpool');
  expect(await tallies(page)).toEqual([`2 of ${total - 2}`]);
  await openValues(page);
  await page.locator('#setup-sub-account').fill('mysub');
  await expect
    .poll(() => page.locator('[data-value="sub-account"]').first().textContent())
    .toBe('mysub');
}

test('without script nothing is stored, read or told', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    script: false,
    storage: { [key]: 'garbage' },
  });
  await stepBox(page, first).check();
  expect(await page.locator('storage-notice').isVisible()).toBe(false);
  await expectClean();
});

const unreadable =
  'What this browser had kept for this guide could not be read. It was set aside, not deleted, and this page starts afresh.';

describe.each([
  ['garbage', 'not } json'],
  ['an empty text', ''],
  ['a list', '[1,2,3]'],
  ['null', 'null'],
  ['another program’s data', '{"theme":"dark","volume":0.5}'],
  ['a version that is no number', '{"version":"2"}'],
  ['a half-written text', stateWith({ done: [first] }).slice(0, -20)],
  ['a nameless version', '{"version":0,"steps":{}}'],
])('%s under our key', (_, text) => {
  test('is set aside once and told once; the page works, this time and the next', async () => {
    const { page, goTo, expectClean } = await openPage(guide.path, { storage: { [key]: text } });
    await expect.poll(() => notice(page)).toBe(unreadable);
    expect(await aside(page)).toEqual([text]);

    await page.reload();
    expect(await notice(page)).toBe('');
    expect(await aside(page)).toEqual([text]);
    await expectWorking(page);
    await page.reload();
    expect(await tickedSteps(page)).toEqual([first, second]);
    expect(await aside(page)).toEqual([text]);
    await goTo('/progress/');
    expect(await aside(page)).toEqual([text]);
    await expectClean();
  });
});

test('one entry that cannot be read costs nothing else, and is told once', async () => {
  const text = stateWith({ done: [first], values: { 'sub-account': 'mine' } }).replace(
    '"done"',
    '"maybe"',
  );
  const { page, expectClean } = await openPage(guide.path, { storage: { [key]: text } });
  await expect
    .poll(() => notice(page))
    .toBe(
      'Some of what this browser had kept for this guide could not be read. The rest is here, and a copy of everything was set aside.',
    );
  await expect
    .poll(() => page.locator('[data-value="sub-account"]').first().textContent())
    .toBe('mine');
  expect(await page.locator('storage-notice a').count()).toBe(1);
  await page.reload();
  expect(await notice(page)).toBe('');
  expect(await aside(page)).toEqual([text]);
  await expectWorking(page);
  await expectClean();
});

test('two tabs of the page of progress set an unreadable text aside once', async () => {
  const { page, openTab, expectClean } = await openPage('/progress/', {
    storage: { [key]: 'garbage' },
  });
  const tab = await openTab('/progress/');
  await tab.evaluate(() => localStorage.setItem('waymark:theme', 'dark'));
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  expect((await aside(page)).length).toBeLessThanOrEqual(1);
  expect(await page.locator('stored-list [data-what]').count()).toBeLessThanOrEqual(3);
  await expectClean();
});

test('the notice leads to what was set aside, and can be closed', async () => {
  const { page, expectClean } = await openPage(guide.path, { storage: { [key]: 'garbage' } });
  await page.locator('storage-notice a').click();
  await page.waitForURL('**/progress/#stored');
  expect(await page.locator('stored-list pre').allTextContents()).toContain('garbage');
  await page.goBack();
  const bar = page.locator('storage-notice');
  if (await bar.isVisible()) await bar.getByRole('button', { name: 'Close' }).click();
  expect(await bar.isVisible()).toBe(false);
  await expectClean();
});

test('progress of version 1 is read, and written anew with the first change', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: {
      [key]: JSON.stringify({
        version: 1,
        steps: [first],
        choices: { pool: ['antpool'] },
        values: { 'sub-account': 'mysub' },
      }),
    },
  });
  expect(await tickedSteps(page)).toEqual([first]);
  expect(await tallies(page)).toEqual([`1 of ${total - 2}`]);
  await expect
    .poll(() => page.locator('[data-value="sub-account"]').first().textContent())
    .toBe('mysub');
  expect(await notice(page)).toBe('');
  await stepBox(page, second).check();
  await page.reload();
  expect(await tickedSteps(page)).toEqual([first, second]);
  expect(JSON.parse((await keptText(page, guide.id)) ?? '')).toMatchObject({ version: 2 });
  await expectClean();
});

test('what a newer version wrote is left alone, and said', async () => {
  const text = '{"version":3,"steps":{"worth-it":true},"secret":"later"}';
  const { page, expectClean } = await openPage(guide.path, { storage: { [key]: text } });
  const words =
    'What this browser keeps for this guide was written by a newer version of this site. It is left as it is, and what you do here is not kept. Reloading may bring the newer version.';
  await expect.poll(() => notice(page)).toBe(words);
  await expectWorking(page);
  expect(await keptEntries(page)).toEqual({ [key]: text });
  await page.reload();
  await expect.poll(() => notice(page)).toBe(words);
  expect(await keptEntries(page)).toEqual({ [key]: text });
  await expectClean();
});

test('a newer version that opens in another tab meanwhile is not overwritten', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path);
  await stepBox(page, first).check();
  const tab = await openTab('/progress/');
  await tab.evaluate((key) => localStorage.setItem(key, '{"version":3}'), key);
  await expect.poll(() => notice(page)).not.toBe('');
  await stepBox(page, second).check();
  expect(await keptText(tab, guide.id)).toBe('{"version":3}');
  await expectClean();
});

test('forbidden storage is told once; the page works', async () => {
  const { page, goTo, expectClean } = await openPage(guide.path, { storage: 'forbidden' });
  await expect
    .poll(() => notice(page))
    .toBe(
      'This browser does not let the page keep anything. You can tick and type, but it is gone when you leave.',
    );
  await page.locator('storage-notice').getByRole('button', { name: 'Close' }).click();
  await expectWorking(page);
  await page.locator('[data-clear="pool"]').click();
  await page.locator('[data-undo]').click();
  expect(await tallies(page)).toEqual([`2 of ${total - 2}`]);
  expect(await notice(page)).toBe('');
  for (const path of ['/', '/progress/', '/search/', '/zh/']) await goTo(path);
  await expectClean();
});

test('full storage is told once, when something is lost; the page works', async () => {
  const { page, goTo, expectClean } = await openPage(guide.path, {
    storage: 'full',
    context: {
      storageState: {
        cookies: [],
        origins: [
          {
            origin: new URL(site().url).origin,
            localStorage: [{ name: key, value: stateWith({ done: [first] }) }],
          },
        ],
      },
    },
  });
  expect(await notice(page)).toBe('');
  expect(await tickedSteps(page)).toEqual([first]);
  await stepBox(page, second).check();
  await expect
    .poll(() => notice(page))
    .toBe(
      'This browser’s storage is full. You can go on, but what you do now is gone when you leave.',
    );
  await page.locator('storage-notice').getByRole('button', { name: 'Close' }).click();
  await expectWorking(page);
  expect(await notice(page)).toBe('');
  await page.reload();
  expect(await tickedSteps(page)).toEqual([first]);
  await page.locator('theme-switch summary').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await goTo('/progress/');
  await expectClean();
});

test('an unreadable text in full storage stays where it is', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: 'full',
    context: {
      storageState: {
        cookies: [],
        origins: [
          {
            origin: new URL(site().url).origin,
            localStorage: [{ name: key, value: 'garbage' }],
          },
        ],
      },
    },
  });
  await expect.poll(() => notice(page)).not.toBe('');
  await expectWorking(page);
  expect(await keptEntries(page)).toEqual({ [key]: 'garbage' });
  await expectClean();
});

describe('the list of what is stored', () => {
  const storage = {
    [key]: stateWith({ done: [first] }),
    'waymark:guide:removed-guide': '{"version":2}',
    'waymark:aside:antpool-btc-com:1763856000000': '<img src=x onerror=alert(1)>',
    'waymark:theme': 'dark',
    'waymark:language-offer': '2026-11-23',
    'other-site:key': 'not ours',
  };

  test('without script is not shown, and the page says why', async () => {
    const { page, expectClean } = await openPage('/progress/', { script: false, storage });
    expect(await page.locator('stored-list').isVisible()).toBe(false);
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(
      'This page shows what your browser has kept, and needs JavaScript for it.',
    );
    await expectClean();
  });

  test('names everything in plain words, shows it as text and nothing of others', async () => {
    const { page, expectClean } = await openPage('/progress/', { storage });
    expect(await page.locator('stored-list [data-what]').allTextContents()).toEqual([
      'Set aside because it could not be read: “Antminer S9, T9 or S7 on AntPool, CloverPool (once BTC.com) or another pool”',
      'Your progress in “Antminer S9, T9 or S7 on AntPool, CloverPool (once BTC.com) or another pool”',
      'Progress in a guide that this site does not have: removed-guide',
      'That you were asked about the language',
      'The colours you chose',
    ]);
    const raw = page.locator('stored-list pre').first();
    expect(await raw.isVisible()).toBe(false);
    await page.locator('stored-list summary').first().click();
    expect(await raw.isVisible()).toBe(true);
    expect(await raw.textContent()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('stored-list img').count()).toBe(0);
    await expectClean();
  });

  test('deletes one thing and can put it back', async () => {
    const { page, expectClean } = await openPage('/progress/', { storage });
    await page.locator('stored-list [data-delete]').first().click();
    expect(await aside(page)).toEqual([]);
    expect(Object.keys(await keptEntries(page))).toHaveLength(5);
    await page.locator('undo-offer button').click();
    expect(await keptEntries(page)).toEqual(storage);
    expect(await page.locator('stored-list [data-what]').count()).toBe(5);
    await expectClean();
  });

  test('erases everything of this site, and can take that back', async () => {
    const { page, openTab, expectClean } = await openPage('/progress/', { storage });
    const tab = await openTab(guide.path);
    await page.locator('[data-erase-all]').click();
    expect(await keptEntries(page)).toEqual({ 'other-site:key': 'not ours' });
    expect(await page.locator('stored-list [data-none]').textContent()).toBe('Nothing is stored.');
    expect(await page.locator('[data-begun-guide]').filter({ visible: true }).count()).toBe(0);
    await expect.poll(() => tickedSteps(tab)).toEqual([]);

    await page.locator('undo-offer button').click();
    expect(await keptEntries(page)).toEqual(storage);
    await expect.poll(() => tickedSteps(tab)).toEqual([first]);
    await expectClean();
  });

  test('says of one deleted thing that it was deleted, not that all was erased', async () => {
    const { page, expectClean } = await openPage('/progress/', { storage });
    await page.locator('stored-list [data-delete]').first().click();
    expect(await page.locator('undo-offer p').textContent()).not.toBe('Everything was erased.');
    await expectClean();
  });
});
