import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../support/open-page.ts';

const path = '/guides/quality-concepts/';
const slider = (page: Page, name: 'accuracy' | 'precision') => page.locator(`#target-${name}`);
const words = (page: Page) => page.locator('target-drawing output');

/** Opens the page and goes to the target, which is fetched when it comes near. */
async function openTarget(at = path) {
  const visit = await openPage(at);
  await visit.page.locator('target-drawing').scrollIntoViewIfNeeded();
  await visit.page.evaluate(() => customElements.whenDefined('target-drawing'));
  return visit;
}

/** Where the shots lie in the drawing that moves. */
const shots = (page: Page): Promise<string[]> =>
  page
    .locator('.target-live [data-shot]')
    .evaluateAll((circles) =>
      circles.map((circle) => `${circle.getAttribute('cx')} ${circle.getAttribute('cy')}`),
    );

test('without script the four cases stand side by side, with words, and no slider', async () => {
  const { page, expectClean } = await openPage(path, { script: false });
  const cases = page.locator('target-drawing li').filter({ visible: true });
  expect((await cases.allInnerTexts()).map((text) => text.split(/\n+/))).toEqual([
    ['Accurate and precise', 'Close together, in the centre'],
    ['Precise, not accurate', 'Close together, all off to one side'],
    ['“Accurate”, not precise', 'Far apart, evenly around the centre'],
    ['Neither of the two', 'Far apart, and off to one side'],
  ]);
  expect(await cases.locator('svg').filter({ visible: true }).count()).toBe(4);
  expect(
    await page.locator('target-drawing :is(input, output)').filter({ visible: true }).count(),
  ).toBe(0);
  await expectClean();
});

test('what is served is what the sliders say, so that nothing moves on waking', async () => {
  const { page: asServed } = await openPage(path, { script: false });
  const { page, expectClean } = await openTarget();
  expect(await shots(page)).toEqual(await shots(asServed));
  expect(await words(page).textContent()).toBe(await words(asServed).textContent());
  await expectClean();
});

test('the keyboard moves the sliders, and drawing and words follow', async () => {
  const { page, expectClean } = await openTarget();
  const before = await shots(page);
  await slider(page, 'accuracy').press('End');
  await slider(page, 'precision').press('End');
  expect(await shots(page)).not.toEqual(before);
  expect(await words(page).locator('[data-words="verdict"]').textContent()).toBe(
    'Accurate and precise',
  );
  expect(await words(page).locator('[data-words="measures"]').textContent()).toBe(
    'The middle of the group lies in the centre. The shots spread 10 mm around it; 20 of 20 are in the bull’s-eye. Mean squared error: 0² + 10² = 100 mm².',
  );
  expect(await page.locator('.target-live [data-mean]').getAttribute('transform')).toMatch(
    /^translate\(-?0\.0 -?0\.0\)$/,
  );
  await slider(page, 'accuracy').press('ArrowLeft');
  expect(await words(page).locator('[data-words="measures"]').textContent()).toContain(
    'lies 1 mm from the centre',
  );
  await expectClean();
});

test('a button shows its case, and sets the sliders', async () => {
  const { page, expectClean } = await openTarget();
  const drawing = page.locator('target-drawing');
  await drawing.getByRole('button', { name: '“Accurate”, not precise' }).click();
  expect(await slider(page, 'accuracy').inputValue()).toBe('100');
  expect(await slider(page, 'precision').inputValue()).toBe('0');
  expect(await words(page).locator('[data-words="iso"]').textContent()).toBe(
    'ISO 5725: trueness good, precision poor, so not accurate.',
  );
  expect(await page.locator('.target-live [data-spread]').getAttribute('r')).toBe('60');
  await expectClean();
});

test('in Chinese the words are Chinese', async () => {
  const { page, expectClean } = await openTarget(`/zh${path}`);
  await page.locator('target-drawing').getByRole('button', { name: '不准也不密' }).click();
  expect(await words(page).locator('[data-words="verdict"]').textContent()).toBe('不准也不密');
  expect(await words(page).locator('[data-words="measures"]').textContent()).toContain(
    '100²＋60²＝13600平方毫米',
  );
  await expectClean();
});

test('on paper the four cases stand, and no slider', async () => {
  const { page, expectClean } = await openTarget();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.target-cases').isVisible()).toBe(true);
  expect(await slider(page, 'accuracy').isVisible()).toBe(false);
  await expectClean();
});
