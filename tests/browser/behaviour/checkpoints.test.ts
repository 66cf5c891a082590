import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import {
  answer,
  nextStep,
  shownSteps,
  stateWith,
  stepBox,
  tallies,
  tickedSteps,
} from '../../support/guide-page.ts';
import { openPage, type OpenOptions } from '../../support/open-page.ts';

const guide = readGuide('ucrtbase-terminate');

/** A reader of Windows 10 whose updates work: the way through the guide has 13 steps. */
const onWindows10: OpenOptions = {
  size: 390,
  storage: {
    'waymark:guide:ucrtbase-terminate': stateWith({
      choices: { windows: ['win10'], 'update-works': ['yes'] },
    }),
  },
};
const way = [
  'read-message',
  'know-your-windows',
  'no-dll-downloads',
  'update-windows',
  'check-1',
  'repair-system',
  'check-3',
  'install-vc',
  'check-4',
  'stray-copies',
  'check-5',
  'reinstall-program',
  'check-6',
  'give-up-well',
];

/** How every step of the way stands. */
const standings = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await shownSteps(page)).map((step) => {
      const [, id = '', standing = ''] = step.split(' ');
      return [id, standing];
    }),
  );

const bar = async (page: Page): Promise<string> =>
  (await page.locator('step-bar').innerText()).replace(/\s+/g, ' ').trim();

const given = (page: Page): Promise<string[]> =>
  page
    .locator('[data-checkpoint] input:checked')
    .evaluateAll((inputs) =>
      inputs.map((input) => `${input.getAttribute('name')}=${input.getAttribute('value')}`),
    );

test('without script every answer can be chosen, and every way on is there to read', async () => {
  const { page, expectClean } = await openPage(guide.path, { script: false });
  await answer(page, 'check-1', 'fixed');
  expect(await given(page)).toEqual(['answer-check-1=fixed']);
  const checkpoint = page.locator('[data-checkpoint="read-message"]');
  expect(await checkpoint.locator('[data-then]').filter({ visible: true }).count()).toBe(4);
  expect(await checkpoint.locator('a[href="#install-vc"]').isVisible()).toBe(true);
  await expectClean();
});

test('“it starts” ends the walkthrough: bar, map, counts and marks say so', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  expect((await shownSteps(page)).map((step) => step.split(' ')[1])).toEqual(way);
  await stepBox(page, 'update-windows').check();
  await answer(page, 'check-1', 'fixed');

  expect(await standings(page)).toEqual({
    ...Object.fromEntries(way.map((id) => [id, 'unneeded'])),
    'update-windows': 'done',
    'check-1': 'done',
  });
  expect(await tallies(page)).toEqual(['2 of 2']);
  expect(await nextStep(page)).toBe('');
  expect(await bar(page)).toBe('2 of 2 done End of the trail Follow');
  expect(await page.locator('[data-map-step="repair-system"]').getAttribute('data-standing')).toBe(
    'unneeded',
  );
  const mark = page.locator('[data-step-item="repair-system"] .tag.when-unneeded');
  expect(await mark.textContent()).toBe('Not needed on your way');
  expect(await mark.isVisible()).toBe(true);
  expect(await page.locator('[data-step-item="check-1"] .tag.when-unneeded').isVisible()).toBe(
    false,
  );
  await expectClean();
});

test('what is not needed is folded, can be found, shown and folded again', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  const body = page.locator('[data-step-item="repair-system"] > .step-body');
  const button = page.locator('[data-step-item="repair-system"] .unfold');
  expect(await body.getAttribute('hidden')).toBeNull();
  expect(await button.isVisible()).toBe(false);
  await answer(page, 'check-1', 'fixed');
  expect(await body.getAttribute('hidden')).toBe('until-found');

  await button.focus();
  await page.keyboard.press('Enter');
  expect(await body.getAttribute('hidden')).toBeNull();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  // A tick elsewhere does not fold what the reader has opened.
  await stepBox(page, 'update-windows').check();
  expect(await body.getAttribute('hidden')).toBeNull();
  await page.keyboard.press('Shift+Tab');
  await button.press('Enter');
  expect(await body.getAttribute('hidden')).toBe('until-found');

  await body.dispatchEvent('beforematch', { bubbles: true });
  expect(await button.getAttribute('aria-expanded'), 'found by the browser').toBe('true');
  await page.locator('[data-take-back="check-1"]').click();
  expect(await body.getAttribute('hidden')).toBeNull();
  expect(await button.isVisible()).toBe(false);
  await expectClean();
});

test('the end stands on the card and on the page of progress', async () => {
  const { page, goTo, expectClean } = await openPage(guide.path, onWindows10);
  await answer(page, 'check-1', 'fixed');
  await goTo('/');
  const card = page.locator('guide-card', { has: page.locator(`a[href="${guide.path}"]`) });
  expect(await card.locator('[data-card-count]').textContent()).toBe('Finished');
  expect(await page.locator('[data-resume-text]').textContent()).toBe(
    'You finished “Fix the ucrtbase.terminate error and missing api-ms-win-crt DLLs”.',
  );
  await goTo('/progress/');
  expect(
    await page
      .locator('[data-begun-guide="ucrtbase-terminate"] [data-continue]')
      .getAttribute('href'),
  ).toBe(guide.path);
  await expectClean();
});

test('“the same message” leads on to the next step', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  for (const step of way.slice(0, 4)) await stepBox(page, step).check();
  expect(await bar(page)).toMatch(/^Step 5 4 of 14 done Start the program after the updates /);
  await answer(page, 'check-1', 'same');
  expect(await tickedSteps(page)).toEqual(way.slice(0, 5));
  expect(await nextStep(page)).toBe('repair-system');
  expect(await tallies(page)).toEqual(['5 of 14']);
  await expectClean();
});

test('an answer can be changed, and only the last one counts', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  await answer(page, 'check-1', 'fixed');
  await answer(page, 'check-1', 'same');
  expect(await given(page)).toEqual(['answer-check-1=same']);
  expect(await nextStep(page)).toBe('repair-system');
  expect(await tallies(page)).toEqual(['1 of 14']);
  expect(Object.values(await standings(page))).not.toContain('unneeded');
  await answer(page, 'check-1', 'fixed');
  expect(await tallies(page)).toEqual(['1 of 1']);
  await page.reload();
  expect(await given(page)).toEqual(['answer-check-1=fixed']);
  expect(await tallies(page)).toEqual(['1 of 1']);
  await expectClean();
});

test('who goes on answering after the end has found that it was none', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  await answer(page, 'check-1', 'fixed');
  await page.locator('[data-step-item="check-3"] .unfold').click();
  await answer(page, 'check-3', 'same');
  expect(await nextStep(page)).toBe('install-vc');
  expect(Object.values(await standings(page))).not.toContain('unneeded');
  await expectClean();
});

test('a way back opens the steps again, says why and leads to the first of them', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  for (const step of way.slice(0, 4)) await stepBox(page, step).check();
  await answer(page, 'check-1', 'changed');
  expect(await tickedSteps(page)).toEqual([]);
  expect(await nextStep(page)).toBe('read-message');
  expect(await tallies(page)).toEqual(['0 of 14']);
  const then = page.locator('[data-checkpoint="check-1"] [data-then="changed"]');
  expect((await then.innerText()).replace(/\s+/g, ' ').trim()).toBe(
    'Something has moved. Judge the new message afresh. Go to: Read the message',
  );
  await then.locator('a').click();
  expect(new URL(page.url()).hash).toBe('#read-message');
  // Once the way is walked again, the question can be answered anew.
  await answer(page, 'read-message', 'ours');
  expect(await given(page)).toEqual(['answer-read-message=ours']);
  expect(await nextStep(page)).toBe('know-your-windows');
  await expectClean();
});

test('a way forward marks what it leads past', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  await answer(page, 'read-message', 'visual-c');
  expect(await nextStep(page)).toBe('install-vc');
  expect(await tallies(page)).toEqual(['1 of 8']);
  expect((await standings(page))['update-windows']).toBe('unneeded');
  expect((await standings(page))['install-vc']).toBe('open');
  await expectClean();
});

test('an answer can be taken back', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  const takeBack = page.locator('[data-take-back="check-1"]');
  expect(await takeBack.isVisible()).toBe(false);
  await answer(page, 'check-1', 'fixed');
  await takeBack.click();
  expect(await given(page)).toEqual([]);
  expect(Object.values(await standings(page))).not.toContain('unneeded');
  // Focus does not fall out of the page with the button.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'answer-check-1',
  );
  await page.reload();
  expect(await given(page)).toEqual([]);
  await expectClean();
});

test('an answer can be undone, tick and all', async () => {
  const { page, expectClean } = await openPage(guide.path, onWindows10);
  await stepBox(page, 'update-windows').check();
  const before = await shownSteps(page);
  await answer(page, 'check-1', 'fixed');
  expect(await page.locator('[data-undo-title]').textContent()).toBe(
    'Answered: Start the program after the updates',
  );
  await page.locator('[data-undo]').click();
  expect(await shownSteps(page)).toEqual(before);
  expect(await given(page)).toEqual([]);
  await expectClean();
});

test('an answer in one tab stands in the other', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path, onWindows10);
  const tab = await openTab('/zh/guides/ucrtbase-terminate/');
  await answer(page, 'check-1', 'fixed');
  await expect.poll(() => given(tab)).toEqual(['answer-check-1=fixed']);
  expect(await tallies(tab)).toEqual(['1/1']);
  await expectClean();
});
