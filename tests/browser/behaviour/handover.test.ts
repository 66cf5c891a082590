import { readFile } from 'node:fs/promises';
import decodeQR from 'qr/decode.js';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import {
  announced,
  keptEntries,
  listen,
  openValues,
  stateWith,
  stepBox,
  tickedSteps,
} from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('tinywebdb-service');
const key = `waymark:guide:${guide.id}`;
const [first = '', second = '', third = ''] = guide.steps;
const other = readGuide('antpool-btc-com');

const dialog = (page: Page): Locator => page.locator('dialog.handover');
const toast = (page: Page): Locator =>
  page.locator('undo-bar, undo-offer').filter({ visible: true });

/** Opens the dialog and gives the link in it. */
async function linkOn(page: Page): Promise<string> {
  await page.locator('[data-handover], [data-carry]').click();
  return dialog(page).locator('input').inputValue();
}

/** The file that a button gives. */
async function fileOf(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/** What a camera reads from what is drawn. Decoded from the pixels, in a page that has no policy against it. */
async function scan(page: Page, code: Locator): Promise<string> {
  await code.scrollIntoViewIfNeeded();
  const picture = (await code.screenshot()).toString('base64');
  const lab = await page.context().newPage();
  const { data, ...size } = await lab.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    return { width, height, data: [...(canvas?.getImageData(0, 0, width, height).data ?? [])] };
  }, picture);
  await lab.close();
  return decodeQR({ ...size, data: Uint8ClampedArray.from(data) });
}

test('without script nothing is offered, and a link with progress opens the guide', async () => {
  const { page, goTo, expectClean } = await openPage(`${guide.path}#handover=V00B`, {
    script: false,
  });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('[data-handover]').isVisible()).toBe(false);
  await goTo('/progress/');
  expect(await page.locator('progress-carry').isVisible()).toBe(false);
  await expectClean();
});

test('two profiles exchange progress by link and code: nothing secret goes, and nothing is asked', async () => {
  const secret = guide.model.placeholders.find((each) => each.secret)?.id ?? '';
  const there = await openPage(guide.path, {
    theme: 'dark',
    storage: { [key]: stateWith({ done: [first], values: { [secret]: 's3cret-of-old' } }) },
  });
  await stepBox(there.page, second).check();
  await openValues(there.page);
  await there.page.locator(`input[data-placeholder="${secret}"]`).first().fill('s3cret-now');
  const link = await linkOn(there.page);
  expect(link).toMatch(/\/guides\/tinywebdb-service\/#handover=[\w-]+$/);
  expect(await scan(there.page, dialog(there.page).locator('svg'))).toBe(link);
  const file = await fileOf(
    there.page,
    dialog(there.page).getByRole('button', { name: 'Save as a file' }),
  );
  expect(file.text).not.toContain('s3cret');
  expect(await there.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(
    's3cret-now',
  );

  const here = await openPage(guide.path, { storage: { [key]: stateWith({ done: [third] }) } });
  const asked: string[] = [];
  here.context.on('request', (request) => {
    if (!/\.(js|css|woff2|svg)$|\/$/.test(new URL(request.url()).pathname))
      asked.push(request.url());
  });
  await listen(here.page);
  await here.page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect.poll(() => tickedSteps(here.page)).toEqual([first, second, third]);
  const words = '2 steps ticked from another device';
  expect(await toast(here.page).locator('p').textContent()).toBe(words);
  await expect.poll(() => announced(here.page)).toEqual([words]);
  expect(new URL(here.page.url()).hash).toBe('');
  expect(JSON.stringify(await keptEntries(here.page))).not.toContain('s3cret');
  // Those who opened it anew are told that there is nothing new.
  await here.page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await dialog(here.page).getByText('Nothing new').waitFor();
  await here.page.keyboard.press('Escape');

  await toast(here.page).getByRole('button', { name: 'Undo' }).click();
  expect(await tickedSteps(here.page)).toEqual([third]);
  await here.page.reload();
  expect(await tickedSteps(here.page)).toEqual([third]);
  expect(asked).toEqual([]);
  await there.expectClean();
  await here.expectClean();
});

test('a link that is opened in a new tab is taken in once, at the address it leaves', async () => {
  const there = await openPage(`/zh${guide.path}`, {
    storage: { [key]: stateWith({ done: [first] }) },
  });
  const link = await linkOn(there.page);
  const here = await openPage('/', { locale: 'zh-CN' });
  const { hash, pathname } = new URL(link);
  const tab = await here.openTab(pathname + hash);
  await expect.poll(() => toast(tab).locator('p').textContent()).toBe('从另一台设备带来：勾选1步');
  await stepBox(tab, first).uncheck();
  await tab.reload();
  expect(await tickedSteps(tab)).toEqual([]);
  await there.expectClean();
  await here.expectClean(/language/);
});

test('all progress goes by link and by file through the page of progress, and can be taken back', async () => {
  const storage = {
    [key]: stateWith({ done: [first, second], values: { 'no-such-value': 'x' } }),
    [`waymark:guide:${other.id}`]: stateWith({
      done: other.steps.slice(0, 1),
      choices: { pool: ['antpool'] },
    }),
  };
  const there = await openPage('/progress/', { storage });
  const link = await linkOn(there.page);
  await there.page.keyboard.press('Escape');
  const file = await fileOf(there.page, there.page.locator('[data-save]'));
  expect(file.name).toMatch(/^waymark-progress-\d{4}-\d\d-\d\d\.json$/);

  const { page, goTo, expectClean } = await openPage('/progress/');
  const begun = page.locator('[data-begun-guide]').filter({ visible: true });
  const words = '3 steps ticked, 1 choice, 1 value from another device';
  await page.locator('progress-carry input').setInputFiles({
    name: file.name,
    mimeType: 'application/json',
    buffer: Buffer.from(file.text),
  });
  await expect.poll(() => begun.count()).toBe(2);
  expect(await toast(page).locator('p').textContent()).toBe(words);
  await toast(page).getByRole('button').click();
  expect(await begun.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');

  await goTo(`/progress/${new URL(link).hash}`);
  await expect.poll(() => begun.count()).toBe(2);
  expect(await toast(page).locator('p').textContent()).toBe(words);
  await goTo(guide.path);
  expect(await tickedSteps(page)).toEqual([first, second]);

  // A link for one guide that is opened on another leads there; one for many leads to the page of progress.
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await dialog(page).getByRole('link', { name: 'Take it in there' }).click();
  await page.waitForURL('**/progress/**');
  await dialog(page).getByText('Nothing new').waitFor();
  await goTo(guide.path);
  const one = await linkOn(page);
  await goTo(`${other.path}${new URL(one).hash}`);
  await dialog(page).getByText('This link is for another guide').waitFor();
  await dialog(page).getByRole('link', { name: 'Take it in there' }).click();
  await page.waitForURL(`**${guide.path}`);
  await there.expectClean();
  await expectClean();
});

describe('what is wrong is named, and nothing is changed:', () => {
  const storage = { [key]: stateWith({ done: [first] }) };

  test.each([
    ['a link cut in half', `${guide.path}#handover=V00BAAABAA`, 'Its end is missing.'],
    ['another program’s text', `${guide.path}#handover=hello`, 'It does not hold progress'],
    ['an empty one, on the page of progress', '/progress/#handover=', 'Its end is missing.'],
  ])('%s', async (_what, path, words) => {
    const { page, expectClean } = await openPage(path, { storage });
    await dialog(page).getByRole('heading', { name: 'This link could not be taken in' }).waitFor();
    expect(await dialog(page).textContent()).toContain(words);
    expect(await dialog(page).textContent()).toContain('Nothing here was changed.');
    expect(new URL(page.url()).hash).toBe('');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await keptEntries(page)).toEqual(storage);
    await expectClean();
  });

  test('files of every bad kind, and storage that is full', async () => {
    const { page, expectClean } = await openPage('/progress/', { storage });
    const give = (text: string) =>
      page.locator('progress-carry input').setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    const good = (await fileOf(page, page.locator('[data-save]'))).text;
    for (const [text, words] of [
      [good.slice(0, -9), 'Its end is missing'],
      [good.replace('"done"', '"open"'), 'was changed after it was saved'],
      ['{"theme":"dark"}', 'does not hold progress'],
      [good.replace('"version": 1', '"version": 2'), 'A newer version'],
      ['x'.repeat(5_000_000), 'far larger than any progress'],
    ] as const) {
      await give(text);
      await dialog(page).getByText(words).waitFor();
      await page.keyboard.press('Escape');
      expect(await keptEntries(page)).toEqual(storage);
    }
    await page.evaluate(() => {
      localStorage.clear();
      Storage.prototype.setItem = () => {
        throw new DOMException('Exceeded the quota.', 'QuotaExceededError');
      };
    });
    await give(good);
    await dialog(page).getByText('storage is full').waitFor();
    expect(await keptEntries(page)).toEqual({});
    await expectClean();
  });
});

test('with nothing done yet, and with too much for a code, the dialog says so', async () => {
  const { page, expectClean } = await openPage(guide.path, { size: 360 });
  await page.locator('[data-handover]').click();
  await dialog(page).getByText('There is nothing to take along yet.').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-handover'))).toBe(
    true,
  );

  // Values do not compress that say nothing twice.
  const noise = Array.from({ length: 900 }, (_, n) => ((n * 7919) % 1_000_003).toString(36)).join(
    '',
  );
  await page.evaluate(
    ([key, text]) => {
      localStorage.setItem(key ?? '', text ?? '');
      window.dispatchEvent(new StorageEvent('storage'));
    },
    [key, stateWith({ done: [first], values: { host: noise } })],
  );
  expect((await linkOn(page)).length).toBeGreaterThan(1273);
  expect(await dialog(page).locator('svg').count()).toBe(0);
  await dialog(page).getByText('This is too much for a QR code.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await expectClean();
});
