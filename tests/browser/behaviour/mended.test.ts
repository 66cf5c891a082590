import { describe, expect, test } from 'vitest';
import { follow, goButton } from '../../support/follow-mode.ts';
import { readGuide } from '../../support/guide-models.ts';
import {
  announced,
  keptText,
  listen,
  openValues,
  stateWith,
  stepBox,
  wake,
} from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

/* What was once wrong in small ways, each of a kind that could come back. */

const mining = readGuide('antpool-btc-com');
const key = 'waymark:guide:antpool-btc-com';

test('without script the boxes, the fields and the links work as HTML does', async () => {
  const { page, expectClean } = await openPage(mining.path, { script: false });
  await stepBox(page, 'worth-it').check();
  expect(await stepBox(page, 'worth-it').isChecked()).toBe(true);
  await expectClean();
});

describe('a field that is moved into follow mode', () => {
  const storage = { [key]: stateWith({ values: { 'sub-account': 'mysub' } }) };

  test('is not kept anew: another device’s later value would lose', async () => {
    const { page, expectClean } = await openPage(mining.path, { storage, size: 1440 });
    await openValues(page);
    await follow(page);
    const { steps } = mining;
    for (let i = 0; i < steps.length && !(await page.locator('.follow-values').count()); i += 1)
      await page.keyboard.press('ArrowRight');
    expect(await page.locator('.follow-values').count()).toBe(1);
    const { values } = JSON.parse((await keptText(page, 'antpool-btc-com')) ?? '') as {
      values: Record<string, { at: number }>;
    };
    expect(values['sub-account']?.at).toBe(1);
    await expectClean();
  });

  test('leaves the offer to take a tick back', async () => {
    const { page, expectClean } = await openPage(mining.path, { storage, size: 1440 });
    await openValues(page);
    await follow(page);
    for (let i = 0; i < mining.steps.length; i += 1) {
      if (await goButton(page, 'Done, next').count()) break;
      await page.keyboard.press('ArrowRight');
    }
    await goButton(page, 'Done, next').click();
    expect(await page.locator('undo-bar').isVisible()).toBe(true);
    await expectClean();
  });
});

test('the colours chosen last are kept, whatever the browser remembers of the menu', async () => {
  const { page, goTo, expectClean } = await openPage('/progress/');
  const choose = async (name: string) => {
    await page.locator('theme-switch summary').click();
    await page.getByRole('radio', { name }).check();
  };
  await choose('Dark');
  await goTo('/search/');
  await choose('Light');
  await page.goBack();
  await page.locator('theme-switch summary').hover();
  await page.waitForFunction(() => customElements.get('theme-switch'));
  expect(await page.evaluate(() => localStorage.getItem('waymark:theme'))).toBe('light');
  await expectClean();
});

test('what cannot be taken back any more is not said to be', async () => {
  const { page, expectClean } = await openPage(mining.path);
  await listen(page);
  await stepBox(page, 'worth-it').check();
  const undo = page.locator('[data-undo]');
  await undo.waitFor();
  // Another tab has written, and the browser has not told this one yet.
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    key,
    stateWith({ done: ['find-ip'] }),
  ] as const);
  await undo.click();
  await expect
    .poll(async () => (await announced(page)).at(-1))
    .toBe('Not taken back: another tab has changed this guide since.');
  await expectClean();
});

test.each(['throws', 'does nothing'])('where printing %s the boxes come back', async (how) => {
  const { page, expectClean } = await openPage(mining.path, {
    size: { width: 1440, height: 1600 },
    storage: { [key]: stateWith({ done: ['worth-it'] }) },
    prepare: (context) =>
      context.addInitScript((how) => {
        window.print = () => {
          if (how === 'throws') throw new Error('no printer');
        };
      }, how),
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.locator('[data-print="empty"]').click();
  await page.locator('h1').click();
  await expect.poll(() => stepBox(page, 'worth-it').isChecked()).toBe(true);
  expect(await page.locator('html').getAttribute('data-paper')).toBe(null);
  await expectClean(/no printer/);
});

test.each([
  ['the network is away', 'This could not be fetched. Check the connection, then press again.'],
  [
    'a newer site stands there',
    'This page is older than the site. Reload it: what you ticked and typed is kept.',
  ],
])('a part that cannot be had is told where it was pressed: %s', async (why, words) => {
  const { page, context, expectClean } = await openPage(mining.path, { size: 1440 });
  await page.waitForFunction(() => customElements.get('trail-map'));
  const parts = /assets\/(on-demand|handover|walkthrough-start|setup|follow)[^/]*\.js$/;
  await context.route(parts, (route) =>
    why === 'the network is away' ? route.abort() : route.fulfill({ status: 404 }),
  );
  if (why === 'the network is away') {
    await context.route('**/guides/antpool-btc-com/', (route) => route.abort());
  }
  await page.locator('[data-handover]').first().click();
  await expect.poll(() => page.locator('.part-missing').textContent()).toBe(words);
  await expectClean(/Failed to (load|fetch)|ERR_FAILED|404|dynamically imported/);
});

test('Esc closes what lies over follow mode, and follow mode at the next press', async () => {
  const { page, expectClean } = await openPage(`${mining.path}?pool=nowhere`, { size: 1440 });
  await page.locator('choice-notice').waitFor();
  await follow(page);
  expect(await page.locator('choice-notice').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('choice-notice').isVisible()).toBe(false);
  expect(await page.locator('.follow-head').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.follow-head').count()).toBe(0);
  await expectClean();
});

test('a fragment that is no text is no error', async () => {
  const { page, expectClean } = await openPage(`${mining.path}?mark=pool#%E0%A4%A`);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expectClean();
});

test('two announcements in one moment are both heard', async () => {
  const { page, expectClean } = await openPage(mining.path);
  await listen(page);
  await page.evaluate(() => {
    for (const step of ['worth-it', 'find-ip', 'worth-it'])
      document.querySelector<HTMLInputElement>(`[data-step="${step}"]`)?.click();
  });
  await expect
    .poll(async () => (await announced(page)).join(' | '))
    .toMatch(/^Ticked: .*\| Ticked: .*Not ticked any more: /);
  await expectClean();
});

test('results of a calculator are said once, when the reader pauses', async () => {
  const { page, expectClean } = await openPage(mining.path);
  await wake(page, 'value-calculator');
  await listen(page);
  expect(await page.locator('value-calculator :is(output, [role="status"])').count()).toBe(0);
  const field = page.locator('value-calculator input').first();
  for (const input of await page.locator('value-calculator input').all()) await input.fill('1');
  await field.pressSequentially('250', { delay: 30 });
  await expect.poll(async () => (await announced(page)).length, { timeout: 4000 }).toBe(1);
  await expectClean();
});
