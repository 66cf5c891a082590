import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../support/built-pages.ts';
import { colourRules, findBarriers } from '../../support/accessibility.ts';
import {
  focusedOn,
  follow,
  goButton,
  noteWakeLocks,
  stepsInSight,
} from '../../support/follow-mode.ts';
import { readGuide } from '../../support/guide-models.ts';
import {
  announced,
  answer,
  listen,
  nextStep,
  stateWith,
  stepBox,
  take,
  tickedSteps,
} from '../../support/guide-page.ts';
import { findOverflow } from '../../support/layout.ts';
import { openPage } from '../../support/open-page.ts';
import { findSmallTargets } from '../../support/targets.ts';

const concepts = readGuide('quality-concepts');
const mining = readGuide('antpool-btc-com');
const steps = concepts.steps;
const [first = '', question = '', third = ''] = steps;

/** Presses what has the focus after it was brought there, as a keyboard does. */
async function press(page: Page, label: string): Promise<void> {
  await goButton(page, label).focus();
  await page.keyboard.press('Enter');
}

const hash = (page: Page): string => new URL(page.url()).hash.slice(1);

test('without script there is no button for it', async () => {
  const { page, expectClean } = await openPage(concepts.path, { script: false });
  expect(await page.locator('[data-follow]:visible').count()).toBe(0);
  await expectClean();
});

test('a whole guide is followed by keyboard alone, with a question that leads back once', async () => {
  const { page, expectClean } = await openPage(concepts.path, { reducedMotion: true });
  await page.locator('trail-map [data-follow]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => stepsInSight(page)).toEqual([first]);
  await press(page, 'Done, next');
  expect(await stepsInSight(page)).toEqual([question]);

  await press(page, 'To the question');
  expect(await focusedOn(page)).toBe(`answer-${question}`);
  // Answers are chosen with arrows, and no answer leads on before the reader has read what it means.
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(`[name="answer-${question}"]:checked`).inputValue()).toBe('low-grade');
  expect(await stepsInSight(page)).toEqual([question]);
  await press(page, 'Next');
  expect(await stepsInSight(page), 'the answer leads back').toEqual([first]);
  await press(page, 'Done, next');
  await press(page, 'To the question');
  await page.keyboard.press('Space');
  await press(page, 'Next');

  for (const step of steps.slice(2)) {
    expect(await stepsInSight(page)).toEqual([step]);
    expect(await focusedOn(page)).toBe(step);
    await press(page, 'Done, next');
  }
  expect(await stepsInSight(page)).toEqual([]);
  expect(await focusedOn(page)).toBe('End of the trail');
  expect(await tickedSteps(page)).toEqual(steps);
  await press(page, 'To the whole guide');
  await expect.poll(() => hash(page)).toBe(steps.at(-1));
  expect(await focusedOn(page)).toBe(steps.at(-1));
  await expectClean();
});

test('on a phone it is followed by touch: back, on, tasks, and the finish tells what was left', async () => {
  const item = readPage(concepts.path).document.querySelector('[data-step-item]:has([data-task])');
  const step = item?.getAttribute('data-step-item') ?? '';
  const open = (item?.querySelectorAll('[data-task]').length ?? 0) - 1;
  const { page, expectClean } = await openPage(concepts.path, {
    size: { width: 360, height: 740 },
    touch: true,
    reducedMotion: true,
    storage: {
      [`waymark:guide:${concepts.id}`]: stateWith({ done: steps.filter((each) => each !== step) }),
    },
  });
  await page.locator('step-bar [data-follow]').tap();
  await expect.poll(() => stepsInSight(page)).toEqual([step]);
  // A small blaze for every step, also for those that are neither done nor shown.
  const blazes = page.locator('.follow-head .ticks i').filter({ visible: true });
  await expect.poll(() => blazes.count()).toBe(steps.length);
  expect((await blazes.last().boundingBox())?.width).toBeGreaterThan(4);
  await page.locator('.follow-foot').getByRole('button', { name: 'Back' }).tap();
  expect(await stepsInSight(page)).toEqual([steps[steps.indexOf(step) - 1]]);
  await goButton(page, 'Next').tap();

  await page.locator('label:has([data-task]):visible').first().tap();
  await goButton(page, 'Done, next').tap();
  expect(open).toBeGreaterThan(0);
  const left = `Tasks still open in step ${steps.indexOf(step) + 1}: ${open}`;
  expect(await page.locator('undo-bar').innerText()).toContain(left);
  const link = page.locator('.follow-end li a');
  expect(await link.innerText()).toContain(left);
  await link.tap();
  expect(await stepsInSight(page), 'and leads there').toEqual([step]);
  await expectClean();
});

describe('leaving', () => {
  test.each([
    ['Esc', (page: Page) => page.keyboard.press('Escape')],
    ['the browser’s Back', (page: Page) => page.goBack()],
    ['its button', (page: Page) => page.getByRole('button', { name: 'Leave' }).click()],
  ])('by %s leads to the same step, with the focus on it', async (_, leave) => {
    const { page, goTo, expectClean } = await openPage('/');
    await goTo(mining.path);
    await follow(page);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    const step = mining.steps[3] ?? '';
    expect(await stepsInSight(page)).toEqual([step]);
    await leave(page);
    await expect.poll(() => page.locator('html.following').count()).toBe(0);
    await expect.poll(() => hash(page)).toBe(step);
    await expect.poll(() => focusedOn(page)).toBe(step);
    const top = () => page.locator(`#${step}`).evaluate((it) => it.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(0);
    expect(await top()).toBeLessThan(300);
    expect(await page.locator('reader-setup [data-placeholder]').count()).toBeGreaterThan(0);
    expect(await page.locator('[inert]').count()).toBe(0);
    // It took one entry of the history, and gave it back.
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    await expectClean();
  });

  test('to a section of the page can be taken back: Back shows the step again, and so does a reload', async () => {
    const { page, expectClean } = await openPage(mining.path);
    await follow(page);
    await page.locator('a[href^="#source-"]:visible').first().click();
    await expect.poll(() => page.locator('html.following').count()).toBe(0);
    expect(hash(page)).toMatch(/^source/);
    await page.goBack();
    await expect.poll(() => stepsInSight(page)).toEqual([mining.steps[0]]);
    await page.reload();
    await expect.poll(() => stepsInSight(page)).toEqual([mining.steps[0]]);
    await expectClean();
  });
});

test('is told by roles and names, with one announcement for one act', async () => {
  const { page, expectClean } = await openPage(concepts.path);
  await follow(page);
  const body = page.locator('body');
  expect(await body.ariaSnapshot()).toContain('region "Follow step by step"');
  expect(await body.ariaSnapshot()).toMatch(
    /listitem:\s+- checkbox "(.+)"\s+- heading "\1" \[level=3\] \[active\]|listitem:\s+- checkbox "(.+)"\s+- heading "\2" \[level=3\]/,
  );
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1);
  for (const part of ['navigation', 'contentinfo', 'form', 'link']) {
    expect(await page.getByRole(part as 'link').count(), `no ${part} beside the step`).toBe(0);
  }
  const title = await page.getByRole('heading', { level: 3 }).innerText();
  await listen(page);
  await goButton(page, 'Done, next').click();
  await expect.poll(() => announced(page)).toEqual([`Ticked: ${title}. 1 of ${steps.length}`]);
  await answer(page, question, 'low-quality');
  await expect.poll(async () => (await announced(page)).length).toBe(2);
  expect((await announced(page))[1]).toMatch(/^Answered: .+ 2 of 6$/);
  // Looking is no act.
  await goButton(page, 'Next').click();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await stepBox(page, third).focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await announced(page)).length).toBe(3);
  expect((await announced(page))[2]).toMatch(/^Ticked: .+ 3 of 6$/);
  expect(await stepsInSight(page), 'a tick by itself does not lead on').toEqual([third]);
  await expectClean();
});

test('keeps the screen on, and takes the lock again after another program was in front', async () => {
  const { page, expectClean } = await openPage(concepts.path, {
    prepare: (context) => context.addInitScript(noteWakeLocks),
  });
  const notes = () => page.evaluate(() => [window.wakeNotes.asked, window.wakeNotes.held]);
  expect(await notes(), 'nothing is asked before').toEqual([0, 0]);
  await follow(page);
  const words = page.getByText('The screen stays on.');
  await expect.poll(() => words.isVisible()).toBe(true);
  expect(await notes()).toEqual([1, 1]);
  await page.evaluate(() => window.wakeNotes.hide());
  await expect.poll(() => words.isVisible()).toBe(false);
  await page.evaluate(() => window.wakeNotes.show());
  await expect.poll(() => words.isVisible()).toBe(true);
  expect(await notes()).toEqual([2, 1]);
  await page.keyboard.press('Escape');
  await expect.poll(notes).toEqual([2, 0]);
  await expectClean();
});

test('says nothing where the browser keeps no screen on', async () => {
  const { page, expectClean } = await openPage(concepts.path, {
    prepare: (context) =>
      context.addInitScript(() =>
        Object.defineProperty(navigator, 'wakeLock', {
          value: { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
        }),
      ),
  });
  await follow(page);
  expect(await page.getByText('The screen stays on.').isVisible()).toBe(false);
  await expectClean();
});

test('brings the fields of a step to it, and the choices at a press; a choice that hides the step leads on', async () => {
  const { page, expectClean } = await openPage(`${mining.path}#enter-pools`, {
    size: 390,
    reducedMotion: true,
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({ choices: { pool: ['antpool'] } }),
    },
  });
  await page.locator('step-bar [data-follow]').click();
  await expect.poll(() => stepsInSight(page)).toEqual(['enter-pools']);
  const field = page.locator('[data-step-item] [data-placeholder="sub-account"]');
  await field.fill('mysub7');
  // The field's own code may still be on its way.
  const place = page.locator('[data-value="sub-account"]:visible').first();
  await expect.poll(() => place.innerText()).toBe('mysub7');
  // In a field an arrow moves the caret.
  await page.keyboard.press('ArrowRight');
  expect(await stepsInSight(page)).toEqual(['enter-pools']);

  await page.locator('.follow-foot').getByRole('button', { name: 'Back' }).click();
  expect(await page.locator('reader-setup [data-placeholder="sub-account"]').count()).toBe(1);
  while ((await stepsInSight(page))[0] !== 'antpool-account') {
    await page.keyboard.press('ArrowLeft');
  }
  expect(await page.locator('reader-setup').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Your set-up' }).click();
  await take(page, 'pool', 'cloverpool');
  expect(await stepsInSight(page)).toEqual([mining.steps[0]]);
  await expectClean();
});

test('an optional step can be skipped, and is among what was left', async () => {
  const vpn = readGuide('aws-site-to-site-vpn');
  const optional = vpn.model.guide.steps.filter((step) => step.optional).map(({ id }) => id);
  const { page, expectClean } = await openPage(vpn.path, {
    storage: {
      [`waymark:guide:${vpn.id}`]: stateWith({
        done: vpn.steps.filter((step) => !optional.includes(step)),
      }),
    },
  });
  await follow(page);
  for (const step of optional) {
    expect(await stepsInSight(page)).toEqual([step]);
    await goButton(page, 'Skip this step').click();
  }
  expect(await focusedOn(page)).toBe('End of the trail');
  const left = await page.locator('.follow-end li').allInnerTexts();
  expect(left.filter((words) => words.startsWith('Skipped: '))).toHaveLength(optional.length);
  expect(await nextStep(page)).toBe('');
  await expectClean();
});

test('the search opens above it, by its key', async () => {
  const { page, expectClean } = await openPage(concepts.path);
  await follow(page);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await stepsInSight(page), 'one Esc closes one thing').toEqual([first]);
  await expectClean();
});

test('has no barrier in either theme, no small target, and fits 320 px and a low window', async () => {
  const { page, expectClean } = await openPage('/zh/guides/antpool-btc-com/#enter-pools', {
    size: 390,
    touch: true,
    reducedMotion: true,
  });
  await page.locator('step-bar [data-follow]').tap();
  await expect.poll(() => stepsInSight(page)).toEqual(['enter-pools']);
  expect(await findBarriers(page), 'in the light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findBarriers(page, colourRules), 'in the dark').toEqual([]);
  expect(await findSmallTargets(page)).toEqual([]);
  expect(await findOverflow(page, [320, 360, 768])).toEqual([]);
  // 1280 × 1024 at 400 %: what stands still must not cover the step.
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.locator('.follow-foot').evaluate((it) => getComputedStyle(it).position)).toBe(
    'static',
  );
  await expectClean();
});
