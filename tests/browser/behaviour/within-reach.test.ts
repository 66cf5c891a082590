import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { announced, listen, openValues, stateWith } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = '/guides/antpool-btc-com/';

const focusedTag = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.localName);

test('without script nothing lies over the page, and every citation can be hit', async () => {
  const { page, expectClean } = await openPage(guide, { script: false, size: 360 });
  expect(await page.locator('.toast').filter({ visible: true }).count()).toBe(0);
  const missed = await page.locator('article p a[href^="#source-"]').evaluateAll((links) =>
    links.flatMap((link) => {
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = link.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return !link.checkVisibility() || hit === link || link.contains(hit) ? [] : [link.outerHTML];
    }),
  );
  expect(missed).toEqual([]);
  await expectClean();
});

test('a bar goes away by Esc, and the focus stays in the page', async () => {
  const { page, expectClean } = await openPage('/zh/', { locale: 'en-GB' });
  const offer = page.locator('language-offer');
  await offer.waitFor();
  await page.keyboard.press('Escape');
  expect(await offer.isVisible()).toBe(false);
  expect(await focusedTag(page)).toBe('h1');
  expect(await page.evaluate(() => document.documentElement.classList.contains('has-toast'))).toBe(
    false,
  );
  await expectClean();
});

test('what is wrong with a value is said once, when the reader pauses', async () => {
  const { page, expectClean } = await openPage(guide);
  await openValues(page);
  await listen(page);
  await page.locator('#setup-sub-account').pressSequentially('a b');
  await expect.poll(() => announced(page), { timeout: 4000 }).toHaveLength(1);
  expect((await announced(page))[0]).toMatch(/^Not used yet: /);
  await expectClean();
});

test('the search says in its dialog what it found', async () => {
  const { page, expectClean } = await openPage('/');
  await page.keyboard.press('/');
  const said = page.locator('dialog:modal [data-announcer]');
  await page.locator('dialog:modal input[name="q"]').fill('ucrtbase');
  await expect.poll(async () => (await said.allTextContents()).join('')).toMatch(/guides? found/);
  await expectClean();
});

test('every place that was found has a name', async () => {
  const { page, expectClean } = await openPage('/search/?q=dll');
  await page.locator('.hit').first().waitFor();
  const names = await page.locator('.hit a').allTextContents();
  expect(names.filter((name) => name.trim() === '')).toEqual([]);
  await expectClean();
});

test('what was erased can be taken back for as long as nothing else is done', async () => {
  const { page, expectClean } = await openPage('/progress/', {
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: ['worth-it'] }) },
    prepare: (context) => context.clock.install(),
  });
  await page.locator('[data-erase-all]').click();
  const offer = page.locator('undo-offer');
  await offer.waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('undo-offer') !== null)).toBe(
    true,
  );
  await page.clock.fastForward('05:00');
  expect(await offer.isVisible()).toBe(true);
  await offer.locator('button').click();
  expect(await page.locator('[data-begun-guide="antpool-btc-com"]').isVisible()).toBe(true);
  await expectClean();
});

test('a command that cannot be copied says so where it stands, and is selected', async () => {
  const { page, expectClean } = await openPage('/guides/ucrtbase-terminate/', {
    prepare: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      }),
  });
  const block = page.locator('command-block').first();
  await block.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('command-block'));
  await block.locator('button').click();
  expect(await block.locator('.copy-failed').textContent()).toContain('copy it by hand');
  const code = (await block.locator('pre').textContent()) ?? '';
  expect(await page.evaluate(() => String(getSelection()))).toBe(code.trimEnd());
  await expectClean();
});
