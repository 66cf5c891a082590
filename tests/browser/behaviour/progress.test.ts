import { describe, expect, test } from 'vitest';
import { readGuide, walkthroughs } from '../../support/guide-models.ts';
import {
  nextStep,
  shownSteps,
  stateWith,
  stepBox,
  take,
  tallies,
  tickedSteps,
} from '../../support/guide-page.ts';
import { openPage, type Visit } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const [first = '', second = '', third = ''] = guide.steps;
const total = guide.steps.length;

const undo = (visit: Visit) => visit.page.locator('undo-bar [data-undo]');

test('without script a step can be ticked, and a reload forgets it', async () => {
  const { page, expectClean } = await openPage(guide.path, { script: false });
  await stepBox(page, first).check();
  expect(await tickedSteps(page)).toEqual([first]);
  await page.reload();
  expect(await tickedSteps(page)).toEqual([]);
  await expectClean();
});

// Each guide is begun in one language and gone on with in the other: every second one in Chinese.
const begun = walkthroughs().filter(({ id, home }, _, all) => {
  const ids = [...new Set(all.map((each) => each.id))];
  return (ids.indexOf(id) % 2 === 0) === (home === '/');
});

describe.each(begun)('$path', ({ path, home, id, steps, tally }) => {
  const ticked = steps.slice(0, 3);
  const count = tally(ticked.length, steps.length);

  test('keeps its ticks on reload, in the other language, in a second tab, and counts them everywhere', async () => {
    const { page, openTab, goTo, expectClean } = await openPage(path);
    for (const step of ticked) await stepBox(page, step).check();
    await page.reload();
    expect(await tickedSteps(page)).toEqual(ticked);
    expect(await tallies(page)).toEqual([count]);
    const following = steps[ticked.length] ?? '';
    expect(await nextStep(page)).toBe(following);
    expect(await page.locator('step-bar a').evaluate((link: HTMLAnchorElement) => link.hash)).toBe(
      `#${following || 'main'}`,
    );
    expect(await page.locator('trail-map [data-standing="done"]').count()).toBe(ticked.length);

    const other = page.locator('language-switch a');
    const there = await other.getAttribute('href');
    await other.click();
    await page.waitForURL(`**${there}*`);
    expect(await tickedSteps(page)).toEqual(ticked);

    const tab = await openTab(path);
    expect(await tickedSteps(tab)).toEqual(ticked);
    await stepBox(tab, ticked[0] ?? '').uncheck();
    await expect.poll(() => tickedSteps(page)).toEqual(ticked.slice(1));

    const fewer = tally(ticked.length - 1, steps.length);
    await goTo(home);
    const card = page.locator('guide-card', { has: page.locator(`a[href$="${path}"]`) });
    expect(await card.locator('[data-card-count]').textContent()).toBe(fewer);
    await goTo(`${home}progress/`);
    const begun = page.locator(`[data-begun-guide="${id}"]`);
    expect(await begun.isVisible()).toBe(true);
    expect(await begun.locator('[data-card-count]').textContent()).toBe(fewer);
    await expectClean();
  });
});

test('a tick in one tab shows in the other, on the home page and on the page of progress too', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path);
  const home = await openTab('/');
  const progress = await openTab('/progress/');
  const other = await openTab(guide.path);
  const card = home.locator('guide-card', { has: home.locator(`a[href="${guide.path}"]`) });
  expect(await home.locator('resume-banner').isVisible()).toBe(false);

  await stepBox(page, first).check();
  await expect.poll(() => tickedSteps(other)).toEqual([first]);
  expect(await tallies(other)).toEqual([`1 of ${total}`]);
  await expect.poll(() => card.locator('[data-card-count]').textContent()).toBe(`1 of ${total}`);
  await expect
    .poll(() => progress.locator(`[data-begun-guide="${guide.id}"]`).isVisible())
    .toBe(true);
  const banner = home.locator('resume-banner a');
  expect(await banner.getAttribute('href')).toBe(`${guide.path}#${second}`);
  expect(await banner.locator('[data-resume-text]').textContent()).toBe(
    'Step 2: Make sure that mining is allowed where you are',
  );
  expect(await banner.locator('[data-resume-guide]').textContent()).toBe(
    'Antminer S9, T9 or S7 on AntPool, CloverPool (once BTC.com) or another pool',
  );
  await expectClean();
});

test('a tick can be taken back', async () => {
  const visit = await openPage(guide.path);
  const { page, expectClean } = visit;
  await stepBox(page, first).check();
  await stepBox(page, second).check();
  expect(await page.locator('[data-undo-title]').textContent()).toBe(
    'Ticked: Make sure that mining is allowed where you are',
  );
  await undo(visit).click();
  expect(await tickedSteps(page)).toEqual([first]);
  expect(await page.locator('undo-bar').isVisible()).toBe(false);
  await page.reload();
  expect(await tickedSteps(page)).toEqual([first]);
  await expectClean();
});

test('on a phone the offer to take back does not cover the way on', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    size: { width: 360, height: 740 },
    touch: true,
    reducedMotion: true,
  });
  await stepBox(page, first).check({ force: true });
  const offer = await page.locator('undo-bar').boundingBox();
  const bar = await page.locator('step-bar').boundingBox();
  expect((offer?.y ?? 0) + (offer?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await expectClean();
});

test('the count, the contents and the way to start over can be seen at every width', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: [first] }) },
  });
  const visible = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  for (const width of [390, 800, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    expect
      .soft({
        width,
        count: (await visible('[data-tally]')) > 0,
        contents: await visible('trail-map'),
        again: await visible('[data-start-over]'),
      })
      .toEqual({ width, count: true, contents: 1, again: 1 });
  }
  await expectClean();
});

test('starting over opens every step, keeps choices, and can be taken back', async () => {
  const visit = await openPage(guide.path, {
    size: 1440,
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({
        done: [first, third],
        tasks: guide.tasks.slice(0, 2),
        choices: { pool: ['antpool'] },
      }),
    },
  });
  const { page, expectClean } = visit;
  const before = await shownSteps(page);
  await page.locator('[data-start-over]').click();
  await expect.poll(() => tickedSteps(page)).toEqual([]);
  expect(await page.locator('[data-task]:checked').count()).toBe(0);
  expect(await page.locator('[data-undo-title]').textContent()).toBe('Started over');
  expect(await page.locator('[name="choice-pool"]:checked').getAttribute('value')).toBe('antpool');

  await undo(visit).click();
  expect(await shownSteps(page)).toEqual(before);
  expect(await page.locator('[data-task]:checked').count()).toBe(2);
  await expectClean();
});

test('starting over on the page of progress can be taken back', async () => {
  const { page, expectClean } = await openPage('/progress/', {
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: [first, second] }) },
  });
  const begun = page.locator('[data-begun-guide="antpool-btc-com"]');
  expect(await begun.locator('[data-continue]').getAttribute('href')).toBe(
    `${guide.path}#${third}`,
  );
  await begun.locator('[data-start-over]').click();
  expect(await begun.isVisible()).toBe(false);
  expect(await page.locator('progress-list [data-none]').isVisible()).toBe(true);
  await page.locator('undo-offer button').click();
  expect(await begun.locator('[data-card-count]').textContent()).toBe(`2 of ${total}`);
  await expectClean();
});

test('what another tab did meanwhile is not lost when starting over is taken back', async () => {
  const { page, openTab, expectClean } = await openPage('/progress/', {
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: [first] }) },
  });
  await page.locator('[data-begun-guide="antpool-btc-com"] [data-start-over]').click();
  const tab = await openTab(guide.path);
  await stepBox(tab, third).check();
  await expect
    .poll(() => page.locator('[data-begun-guide="antpool-btc-com"]').isVisible())
    .toBe(true);
  // Too late to be taken back; what must not happen is that the tick goes.
  const button = page.locator('undo-offer button');
  if (await button.isVisible()) await button.click();
  await expect.poll(() => tickedSteps(tab)).toContain(third);
  await expectClean();
});

test('a choice can be taken back', async () => {
  const visit = await openPage(guide.path);
  const { page, expectClean } = visit;
  await take(page, 'pool', 'antpool');
  expect(await page.locator('[data-undo-title]').textContent()).toBe(
    'Changed: Which pool is your main one?',
  );
  await undo(visit).click();
  expect(await shownSteps(page)).toHaveLength(total);
  expect(await page.locator('[name="choice-pool"]:checked').count()).toBe(0);
  await expectClean();
});

test('the offer to take back goes when another tab has gone on', async () => {
  const visit = await openPage(guide.path);
  const { page, openTab, expectClean } = visit;
  await stepBox(page, first).check();
  const tab = await openTab(guide.path);
  await stepBox(tab, second).check();
  await expect.poll(() => page.locator('undo-bar').isVisible()).toBe(false);
  expect(await tickedSteps(page)).toEqual([first, second]);
  await expectClean();
});

test('a page that comes out of the back-forward cache shows what was done meanwhile', async () => {
  const { page, goTo, expectClean } = await openPage(guide.path);
  await stepBox(page, first).check();
  await goTo('/progress/');
  await page.locator('[data-begun-guide="antpool-btc-com"] [data-start-over]').click();
  await page.goBack();
  await expect.poll(() => tickedSteps(page)).toEqual([]);

  // The browser of the tests keeps no page in that cache: this is what one that does would tell the page.
  await page.evaluate(
    (text) => {
      localStorage.setItem('waymark:guide:antpool-btc-com', text);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    stateWith({ done: [second] }),
  );
  expect(await tickedSteps(page)).toEqual([second]);
  await expectClean();
});
