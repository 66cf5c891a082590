import { describe, expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import {
  keptText,
  shownSteps,
  stateWith,
  stepBox,
  take,
  tallies,
} from '../../support/guide-page.ts';
import { readShifts, recordShifts } from '../../support/layout.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const all = guide.steps.length;
const accounts = ['antpool-account', 'cloverpool-account', 'other-account'];

/** The ids of the steps that are shown. */
const shownIds = async (...page: Parameters<typeof shownSteps>): Promise<string[]> =>
  (await shownSteps(...page)).map((step) => step.split(' ')[1] ?? '');

describe.each(['/guides/antpool-btc-com/', '/zh/guides/antpool-btc-com/'])('%s', (path) => {
  test.each([
    ['without script', false],
    ['before choosing', true],
  ])('%s shows every variant and says for whom it is', async (_, script) => {
    const { page, expectClean } = await openPage(path, { script });
    await page.locator('article details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    const unseen = await page
      .locator('article :is(.step, .variant)')
      .evaluateAll((parts) => parts.filter((part) => !part.checkVisibility()).length);
    expect(unseen).toBe(0);
    const unlabelled = await page.locator('article :is(.step, .variant)').evaluateAll((parts) =>
      parts.flatMap((part) => {
        const choices = part
          .getAttributeNames()
          .flatMap((name) => (name.startsWith('data-when-') ? [name.slice(10)] : []));
        const missing = choices.filter(
          (choice) => !part.querySelector(`[data-label-of="${choice}"]`)?.checkVisibility(),
        );
        return missing.length > 0 ? [part.outerHTML.slice(0, 120)] : [];
      }),
    );
    expect(unlabelled).toEqual([]);
    expect((await shownSteps(page)).map((step) => step.split(' ')[0])).toEqual(
      guide.steps.map((_, index) => String(index + 1)),
    );
    await expectClean();
  });
});

test('choosing hides the steps of the others and renumbers what is left everywhere', async () => {
  const { page, expectClean } = await openPage(guide.path, { size: 1440 });
  await take(page, 'pool', 'antpool');
  const shown = await shownSteps(page);
  expect(shown).toHaveLength(all - 2);
  expect(shown.slice(0, 5)).toEqual([
    '1 worth-it open',
    '2 legal-check open',
    '3 antpool-account open',
    '4 sub-account open',
    '5 payout-address open',
  ]);
  expect(await tallies(page)).toEqual([`0 of ${all - 2}`]);

  const numbers = Object.fromEntries(
    shown.map((step) => [step.split(' ')[1] ?? '', step.split(' ')[0] ?? '']),
  );
  const wrong = await page.locator('[data-number]').evaluateAll(
    (places, numbers) =>
      places.flatMap((place) => {
        const step = place.getAttribute('data-number') ?? '';
        const isRight = place.textContent === (numbers[step] ?? '–');
        return isRight || !place.checkVisibility() ? [] : [`${step} is ${place.textContent}`];
      }),
    numbers,
  );
  expect(wrong).toEqual([]);
  const inMap = await page
    .locator('[data-map-step]')
    .evaluateAll((items) =>
      items.flatMap((item) =>
        item.checkVisibility() ? [item.getAttribute('data-map-step') ?? ''] : [],
      ),
    );
  expect(inMap).toEqual(shown.map((step) => step.split(' ')[1]));
  await expectClean();
});

test('choosing shows the reader’s commands and fields only', async () => {
  const { page, expectClean } = await openPage(guide.path);
  const pools = () =>
    page
      .locator('[data-step-item="enter-pools"] command-block pre')
      .evaluateAll((blocks) =>
        blocks.flatMap((block) => (block.checkVisibility() ? [block.textContent] : [])),
      );
  expect((await pools()).filter((command) => command.startsWith('stratum'))).toHaveLength(5);
  await take(page, 'pool', 'antpool');
  expect(await pools()).toEqual([
    'stratum+tcp://ss.antpool.com:3333',
    'stratum+tcp://ss.antpool.com:443',
    '‹Sub-account›.‹Worker name (or the first of the series)›',
    'stratum+tcp://‹Host of pool 3›:‹Port of pool 3›',
    '‹Sub-account or user name at pool 3›.‹Worker name (or the first of the series)›',
  ]);
  const field = (id: string) => page.locator('value-field', { has: page.locator(`#setup-${id}`) });
  expect(await field('pool1-host').getAttribute('hidden')).toBeNull();
  expect(await field('own-host').getAttribute('hidden')).toBe('');
  await take(page, 'pool', 'cloverpool');
  expect(await field('pool1-host').getAttribute('hidden')).toBe('');
  expect(await field('own-host').getAttribute('hidden')).toBeNull();
  expect((await pools())[0]).toBe('stratum+tcp://‹Host of pools 1 and 2›:‹Port of pool 1›');
  await expectClean();
});

test('a choice takes its labels away, and “Show all” brings everything back', async () => {
  const { page, expectClean } = await openPage(guide.path);
  const label = page.locator('[data-step-item="antpool-account"] [data-label-of="pool"]');
  expect(await label.textContent()).toMatch(/^\s*Only for: AntPool\s*$/);
  await take(page, 'pool', 'antpool');
  expect(await label.isVisible()).toBe(false);

  const clear = page.locator('[data-clear="pool"]');
  await clear.click();
  expect(await shownSteps(page)).toHaveLength(all);
  expect(await shownIds(page)).toEqual(expect.arrayContaining(accounts));
  expect(await label.isVisible()).toBe(true);
  expect(await clear.isVisible()).toBe(false);
  expect(await page.locator('[name="choice-pool"]:checked').count()).toBe(0);
  // The button is gone: the focus stays with the choice.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'choice-pool',
  );
  await expectClean();
});

test('a tick outlives that its step is hidden', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await stepBox(page, 'cloverpool-account').check();
  expect(await tallies(page)).toEqual([`1 of ${all}`]);
  await take(page, 'pool', 'other');
  expect(await tallies(page)).toEqual([`0 of ${all - 2}`]);
  await take(page, 'pool', 'cloverpool');
  expect(await tallies(page)).toEqual([`1 of ${all - 2}`]);
  expect(await stepBox(page, 'cloverpool-account').isChecked()).toBe(true);
  await expectClean();
});

test('a choice stands after a reload, in the other language and in other tabs', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path);
  const tab = await openTab('/zh/guides/antpool-btc-com/');
  await take(page, 'count', 'one');
  await expect.poll(() => shownIds(tab)).not.toContain('name-plan');
  expect(await tallies(tab)).toEqual([`0/${all - 2}`]);
  await page.reload();
  expect(await shownIds(page)).not.toContain('bulk-set');
  expect(JSON.parse((await keptText(page, guide.id)) ?? '')).toMatchObject({
    choices: { count: { is: ['one'] } },
  });
  await expectClean();
});

test.each([
  ['chosen, nothing ticked', stateWith({ choices: { pool: ['antpool'] } })],
  ['ticked', stateWith({ done: ['worth-it'] })],
  ['started over', stateWith({ done: ['worth-it'] }).replace('done', 'open')],
])('the home page does not move while it loads: %s', async (_, kept) => {
  const { page, expectClean } = await openPage('/', {
    storage: { 'waymark:guide:antpool-btc-com': kept },
    prepare: (context) => context.addInitScript(recordShifts),
  });
  const { total, moved } = await readShifts(page);
  expect(total.toFixed(2), moved.join('\n')).toBe('0.00');
  await expectClean();
});
