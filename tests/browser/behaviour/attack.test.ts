import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import {
  keptText,
  nextStep,
  shownSteps,
  stateWith,
  stepBox,
  tallies,
  tickedSteps,
} from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const key = `waymark:guide:${guide.id}`;
const total = guide.steps.length;
const [first = '', second = '', third = ''] = guide.steps;

/** What is kept, with its ids as they are, even `__proto__`. */
const stepsKept = async (page: Page): Promise<string[]> => {
  const state = JSON.parse((await keptText(page, guide.id)) ?? '{}') as { steps: object };
  return Object.entries(state.steps).flatMap(([id, entry]) =>
    (entry as { is: string }).is === 'done' ? [id] : [],
  );
};

test('without script a page with a hostile hash and a hostile storage is what it is', async () => {
  const { page, expectClean } = await openPage(
    `${guide.path}#%3Cimg%20src=x%20onerror=alert(1)%3E`,
    { script: false, storage: { [key]: '{"version":2,"steps":{"__proto__":{"is":"done"}}}' } },
  );
  expect(await shownSteps(page)).toHaveLength(total);
  await expectClean();
});

test('ids that poison prototypes are entries like others', async () => {
  const text = stateWith({ done: [first], tasks: ['x'], choices: { pool: ['antpool'] } })
    .replace(
      '"steps":{',
      '"steps":{"__proto__":{"is":"done","at":1},"constructor":{"is":"done","at":1},',
    )
    .replace(
      '"tasks":{',
      '"tasks":{"__proto__":{"is":"done","at":1},"toString":{"is":"done","at":1},',
    )
    .replace('"choices":{', '"choices":{"__proto__":{"is":["polluted"],"at":1},')
    .replace('"values":{', '"values":{"__proto__":{"is":"polluted","at":1}');
  const { page, expectClean } = await openPage(guide.path, { storage: { [key]: text } });
  expect(await tickedSteps(page)).toEqual([first]);
  expect(await tallies(page)).toEqual([`1 of ${total - 2}`]);
  await stepBox(page, second).check();
  expect(await stepsKept(page)).toEqual(['__proto__', 'constructor', first, second]);
  const polluted = await page.evaluate(() => {
    const plain: Record<string, unknown> = {};
    return [plain['is'], plain['polluted'], plain['0']];
  });
  expect(polluted).toEqual([undefined, undefined, undefined]);
  await expectClean();
});

test('two thousand entries of other times are kept and do not slow the page', async () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `gone-${index}`);
  const { page, expectClean } = await openPage(guide.path, {
    storage: { [key]: stateWith({ done: [...ids, first] }) },
  });
  expect(await tallies(page)).toEqual([`1 of ${total}`]);
  const took = await stepBox(page, second).evaluate((box: HTMLInputElement) => {
    const start = performance.now();
    box.click();
    return performance.now() - start;
  });
  expect(took).toBeLessThan(500);
  expect(await stepsKept(page)).toHaveLength(2002);
  await expectClean();
});

describe.each([
  ['an option that is no more', ['dissolved']],
  ['options, one of them known', ['dissolved', 'antpool']],
  ['no option', []],
  ['code', ['"]{}*{display:none!important}']],
])('a stored choice with %s', (_, options) => {
  test('hides no more than it may', async () => {
    const { page, expectClean } = await openPage(guide.path, {
      storage: { [key]: stateWith({ choices: { pool: options } }) },
    });
    const hidden = options.includes('antpool') ? 2 : 0;
    expect(await shownSteps(page)).toHaveLength(total - hidden);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await tallies(page)).toEqual([`0 of ${total - hidden}`]);
    await expectClean();
  });
});

test('a choice that is no more hides nothing', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: { [key]: stateWith({ choices: { 'pool-of-2018': ['btc-com'], '"]': ['x'] } }) },
  });
  expect(await shownSteps(page)).toHaveLength(total);
  await expectClean();
});

test('steps and answers that are no more count nowhere and stay in the storage', async () => {
  const text = stateWith({ done: ['removed-step', first] }).replace(
    '"answers":{',
    '"answers":{"removed-step":{"is":"gone","at":9},"worth-it":{"is":"gone","at":9}',
  );
  const { page, goTo, expectClean } = await openPage(guide.path, { storage: { [key]: text } });
  expect(await tallies(page)).toEqual([`1 of ${total}`]);
  await stepBox(page, second).check();
  expect(await stepsKept(page)).toEqual(['removed-step', first, second]);
  await goTo('/');
  const card = page.locator('guide-card', { has: page.locator(`a[href="${guide.path}"]`) });
  expect(await card.locator('[data-card-count]').textContent()).toBe(`2 of ${total}`);
  await expectClean();
});

test('a clock that was set back loses no tick and no answer', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    prepare: (context) =>
      context.addInitScript(() => {
        let now = 2_000_000_000_000;
        Date.now = () => (now -= 3_600_000);
      }),
  });
  await stepBox(page, 'enter-pools').check();
  await page.locator('input[name="answer-check-miner"][value="dead"]').check();
  expect(await tickedSteps(page)).toEqual([]);
  expect(await nextStep(page)).toBe('enter-pools');
  await stepBox(page, 'enter-pools').check();
  expect(await tickedSteps(page)).toEqual(['enter-pools']);
  await page.reload();
  expect(await tickedSteps(page)).toEqual(['enter-pools']);
  await expectClean();
});

test('two hundred ticks in a row leave what the last of them says', async () => {
  const { page, expectClean } = await openPage(guide.path);
  const took = await page.evaluate(async () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-step]')];
    const start = performance.now();
    for (let i = 0; i < 201; i++) {
      boxes[i % 3]?.click();
      if (i % 20 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
    return performance.now() - start;
  });
  expect(took).toBeLessThan(10_000);
  // 67 clicks each: an odd number.
  expect(await tickedSteps(page)).toEqual([first, second, third]);
  await page.reload();
  expect(await tickedSteps(page)).toEqual([first, second, third]);
  await expectClean();
});

test('two tabs that tick by turns lose nothing', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path);
  const tab = await openTab(guide.path);
  for (const [index, step] of guide.steps.slice(0, 8).entries()) {
    const [here, there] = index % 2 === 0 ? [page, tab] : [tab, page];
    await stepBox(here, step).check();
    await there.waitForFunction(
      (step) => document.querySelector(`input[data-step="${step}"]:checked`),
      step,
    );
  }
  await page.reload();
  expect(await tickedSteps(page)).toEqual(guide.steps.slice(0, 8));
  await expectClean();
});

test('two tabs that tick within the same milliseconds agree in the end', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path);
  const tab = await openTab(guide.path);
  const tickEverySecond = (page: Page, rest: number) =>
    page.locator('input[data-step]').evaluateAll(async (boxes: HTMLElement[], rest) => {
      for (const box of boxes.filter((_, index) => index % 2 === rest)) {
        box.click();
        await new Promise((done) => setTimeout(done, 5));
      }
    }, rest);
  await Promise.all([tickEverySecond(page, 0), tickEverySecond(tab, 1)]);
  await expect
    .poll(async () => {
      const [here, there] = [await tickedSteps(page), await tickedSteps(tab)];
      const kept = await stepsKept(page);
      return here.join() === there.join() && here.every((step) => kept.includes(step));
    })
    .toBe(true);
  await expectClean();
});

test.each([
  '#%',
  '#%E0%A4%A',
  '#"><script>alert(1)</script>',
  '#constructor',
  '#[data-step]',
  `#${'a'.repeat(100_000)}`,
])('the hash %.30s does no harm', async (hash) => {
  const { page, goTo, expectClean } = await openPage('/');
  await goTo(guide.path + hash);
  await stepBox(page, first).check();
  expect(await tallies(page)).toEqual([`1 of ${total}`]);
  await page.evaluate(() => {
    window.scrollTo(0, 2000);
  });
  await page.locator('language-switch a').click();
  await page.waitForURL(`**/zh${guide.path}**`);
  expect(await tickedSteps(page)).toEqual([first]);
  await expectClean();
});

test('a query of garbage does no harm', async () => {
  const { page, expectClean } = await openPage(
    `${guide.path}?pool=%00&__proto__[x]=1&pool=cloverpool&ui=%3Cscript%3E`,
  );
  expect(await tallies(page)).toHaveLength(1);
  await stepBox(page, first).check();
  expect(await tickedSteps(page)).toEqual([first]);
  await expectClean();
});
