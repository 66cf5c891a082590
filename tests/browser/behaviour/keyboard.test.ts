import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import { nextStep, stateWith, stepBox, tallies, tickedSteps } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const total = guide.steps.length;

interface Stop {
  /** What it is: `box worth-it`, `a /progress/`. */
  readonly name: string;
  /** The part of the page that it stands in. */
  readonly part: string;
  /** What is wrong with how it is focused; empty if nothing is. */
  readonly fault: string;
}

/** Says where the focus is and whether it can be seen there. */
function lookAtFocus(): Stop {
  const parts = [
    ['.skip-link', 'skip link'],
    ['.site-header', 'header'],
    ['.guide-head', 'head'],
    ['trail-map', 'map'],
    ['reader-setup', 'set-up'],
    ['.guide-body', 'text'],
    ['step-bar', 'step bar'],
    ['.site-footer', 'footer'],
    ['undo-bar', 'undo'],
  ] as const;
  const stop = document.activeElement;
  if (!(stop instanceof HTMLElement) || stop === document.body) {
    return { name: '', part: 'nothing', fault: '' };
  }
  const part = parts.find(([selector]) => stop.closest(selector))?.[1] ?? 'elsewhere';
  const { step, task, placeholder } = stop.dataset;
  const box = step ?? task;
  const link = stop instanceof HTMLAnchorElement ? stop.pathname + stop.hash : undefined;
  const other = link ?? placeholder ?? stop.getAttribute('name') ?? stop.textContent.trim();
  const name = box === undefined ? `${stop.localName} ${other.slice(0, 60)}` : `box ${box}`;

  const marked = [stop, stop.nextElementSibling, stop.parentElement, stop.closest('label, .card')];
  const isMarked = marked.some((each) => {
    if (!each) return false;
    const own = getComputedStyle(each);
    const after = getComputedStyle(each, '::after');
    return [own, after].some(
      (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    );
  });
  const label = stop.closest('label') ?? stop;
  const { left, right, top, bottom } = (
    stop.getBoundingClientRect().width > 2 ? stop : label
  ).getBoundingClientRect();
  const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  // Some point of it must not lie under the header, the bar or a toast.
  const points = [0.1, 0.5, 0.9].flatMap((y) =>
    [0.1, 0.5, 0.9].map((x) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isFree = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (stop.contains(hit) || label.contains(hit) || hit.contains(stop));
  });
  const fault = [
    isMarked ? '' : 'is not marked',
    isInside ? '' : 'is out of sight',
    isFree || !isInside ? '' : 'is covered',
  ]
    .filter(Boolean)
    .join(', ');
  return { name, part, fault };
}

/** Goes through the page by Tab and lists every stop, until the focus leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 600) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop.part === 'nothing') break;
    stops.push(stop);
  }
  return stops;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

test('without script Tab reaches every box and every answer, and Space ticks', async () => {
  const { page, expectClean } = await openPage('/guides/dongguan-open-kitchen/', {
    script: false,
    reducedMotion: true,
  });
  const stops = await walk(page);
  const { steps, tasks } = readGuide('dongguan-open-kitchen');
  const names = stops.map(({ name }) => name);
  for (const id of [...steps, ...tasks]) expect(names).toContain(`box ${id}`);
  expect(names.filter((name) => name.startsWith('button'))).toEqual([]);
  await stepBox(page, 'know-your-duty').focus();
  await page.keyboard.press('Space');
  expect(await tickedSteps(page)).toEqual(['know-your-duty']);
  await expectClean();
});

test.each([
  ['a desk', 1440, ['skip link', 'header', 'head', 'map', 'set-up', 'text', 'footer']],
  ['a phone', 390, ['skip link', 'header', 'head', 'map', 'set-up', 'text', 'step bar', 'footer']],
])(
  'Tab goes through the whole guide on %s in the order of reading, and every stop can be seen',
  { timeout: 60_000 },
  async (_, size, parts) => {
    const { page, expectClean } = await openPage(guide.path, { size, reducedMotion: true });
    const stops = await walk(page);
    const order = stops.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
    expect(order).toEqual(parts);
    expect(stops.filter(({ fault }) => fault).map(({ name, fault }) => `${name} ${fault}`)).toEqual(
      [],
    );
    const ticks = stops.flatMap(({ name }) =>
      name.startsWith('box ') && guide.steps.includes(name.slice(4)) ? [name.slice(4)] : [],
    );
    expect(ticks).toEqual(guide.steps);
    await expectClean();
  },
);

test('the first stops of a guide are these', async () => {
  const { page, expectClean } = await openPage(guide.path, { size: 390, reducedMotion: true });
  const names: string[] = [];
  for (let i = 0; i < 7; i++) {
    await page.keyboard.press('Tab');
    names.push((await page.evaluate(lookAtFocus)).name);
  }
  expect(names[0]).toBe(`a ${guide.path}#main`);
  expect(names[1]).toBe(`a ${guide.path}#steps`);
  expect(names[2]).toBe('a /');
  expect(names.slice(4, 7)).toEqual(['a /progress/', 'summary ', 'a /zh/guides/antpool-btc-com/']);
  await expectClean();
});

test('the skip link leads past the header', async () => {
  const { page, expectClean } = await openPage(guide.path, { reducedMotion: true });
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  expect(await skip.evaluate((link) => link.getBoundingClientRect().top)).toBe(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect((await page.evaluate(lookAtFocus)).part).toBe('head');
  await expectClean();
});

test('the second skip link leads past contents and set-up, to the box of the first step', async () => {
  const { page, expectClean } = await openPage(guide.path, { size: 390, reducedMotion: true });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: 'Skip to the steps' });
  expect(await link.evaluate((skip) => skip.getBoundingClientRect().top)).toBe(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const { name, fault } = await page.evaluate(lookAtFocus);
  expect([name, fault]).toEqual(['box worth-it', '']);
  await expectClean();
});

test('Space ticks and unticks a step, and the focus stays', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await stepBox(page, 'legal-check').focus();
  await page.keyboard.press('Space');
  expect(await tickedSteps(page)).toEqual(['legal-check']);
  expect(await tallies(page)).toEqual([`1 of ${total}`]);
  await page.keyboard.press('Space');
  expect(await tickedSteps(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe(
    'legal-check',
  );
  await expectClean();
});

test('choices, folded parts and answers work by keyboard', async () => {
  const { page, expectClean } = await openPage(guide.path, { reducedMotion: true });
  await page.locator('[name="choice-pool"]').first().focus();
  await page.keyboard.press('Space');
  expect(await tallies(page)).toEqual([`0 of ${total - 2}`]);
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[name="choice-pool"]:checked').getAttribute('value')).toBe(
    'cloverpool',
  );

  await page.locator('reader-setup details > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');

  await page.locator('[name="answer-legal-check"]').first().focus();
  await page.keyboard.press('Space');
  expect(await tickedSteps(page)).toEqual(['legal-check']);
  await expectClean();
});

/** Presses the button of the bar once it says this. */
async function pressBar(page: Page, label: string): Promise<void> {
  const button = page.locator('[data-bar-go]', { hasText: label });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
}

test('the button of the bar leads to a step out of sight, then ticks it and leads the focus to the next', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    size: 390,
    reducedMotion: true,
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({ done: ['worth-it', 'legal-check'] }),
    },
  });
  await pressBar(page, 'Go on');
  expect(await tickedSteps(page)).toEqual(['worth-it', 'legal-check']);
  expect(await focused(page)).toBe('antpool-account');
  await pressBar(page, 'Done, next');
  expect(await tickedSteps(page)).toEqual(['worth-it', 'legal-check', 'antpool-account']);
  expect(await focused(page)).toBe('cloverpool-account');
  expect(new URL(page.url()).hash).toBe('#cloverpool-account');
  const top = await page
    .locator('#cloverpool-account')
    .evaluate((heading) => heading.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(500);
  await page.keyboard.press('Tab');
  expect((await page.evaluate(lookAtFocus)).part).toBe('text');
  await expectClean();
});

test('the button of the bar leads to the question of a step that asks one', async () => {
  const { page, expectClean } = await openPage(guide.path, { size: 390, reducedMotion: true });
  await pressBar(page, 'Begin');
  expect(await focused(page)).toBe('worth-it');
  await pressBar(page, 'To the question');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'answer-worth-it',
  );
  expect(await tickedSteps(page)).toEqual([]);
  await page.keyboard.press('Space');
  expect(await nextStep(page)).toBe('legal-check');
  await expectClean();
});

test('after the last step the focus stays in the bar', async () => {
  const last = guide.steps.at(-1) ?? '';
  const { page, expectClean } = await openPage(guide.path, {
    size: 390,
    reducedMotion: true,
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: guide.steps.slice(0, -1) }) },
  });
  expect(await nextStep(page)).toBe(last);
  await pressBar(page, 'Go on');
  await pressBar(page, 'Done, next');
  expect(await tallies(page)).toEqual([`${total} of ${total}`]);
  expect((await page.evaluate(lookAtFocus)).part).toBe('step bar');
  await expectClean();
});

test('starting over can be taken back by keyboard, without a search for the button', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    size: 1440,
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: ['worth-it'] }) },
  });
  await page.locator('[data-start-over]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => tickedSteps(page)).toEqual([]);
  expect((await page.evaluate(lookAtFocus)).part).toBe('undo');
  await page.keyboard.press('Enter');
  expect(await tickedSteps(page)).toEqual(['worth-it']);
  expect((await page.evaluate(lookAtFocus)).part).toBe('map');
  await expectClean();
});

test('taking back by keyboard leaves the focus where the reader was', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await stepBox(page, 'worth-it').focus();
  await page.keyboard.press('Space');
  await page.locator('[data-undo]').focus();
  await page.keyboard.press('Enter');
  expect(await tickedSteps(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe(
    'worth-it',
  );
  await expectClean();
});

test('the colours can be chosen by keyboard, and Esc leads back to their button', async () => {
  const { page, expectClean } = await openPage('/');
  await page.locator('theme-switch summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.keyboard.press('Escape');
  expect(await page.locator('theme-switch details').getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  await expectClean();
});

/** Whether the page took the key / for itself. */
async function slashIsTaken(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      (event) => (document.body.dataset['taken'] = `${event.defaultPrevented}`),
      {
        once: true,
      },
    );
  });
  await page.keyboard.press('/');
  return (await page.locator('body').getAttribute('data-taken')) === 'true';
}

test('the key / can be taken away from the search, and given back', async () => {
  const { page, goTo, expectClean } = await openPage('/progress/');
  const box = page.getByRole('checkbox', { name: 'The key / opens the search' });
  const dialog = page.locator('dialog:modal');
  await expect.poll(() => box.isChecked()).toBe(true);
  await box.focus();
  await page.keyboard.press('Space');
  expect(await slashIsTaken(page)).toBe(false);

  await goTo('/guides/antpool-btc-com/');
  expect(await slashIsTaken(page)).toBe(false);
  expect(await page.locator('site-search kbd').count(), 'nothing promises it').toBe(0);
  await page.keyboard.press('Control+k');
  await expect.poll(() => dialog.isVisible()).toBe(true);

  await goTo('/progress/');
  await expect.poll(() => box.isChecked()).toBe(false);
  expect(await page.locator('stored-list').innerText()).toContain('That the key / is yours');
  await box.check();
  expect(await slashIsTaken(page)).toBe(true);
  await expect.poll(() => dialog.isVisible()).toBe(true);
  await expectClean();
});

test('where nothing is kept, the key / cannot be taken away, and the switch says so', async () => {
  const { page, expectClean } = await openPage('/progress/', { storage: 'forbidden' });
  const box = page.getByRole('checkbox', { name: 'The key / opens the search' });
  await expect.poll(() => box.isDisabled()).toBe(true);
  expect(await box.isChecked()).toBe(true);
  await expectClean();
});
