import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import { shownSteps, stateWith } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');

test.each([
  ['without script', false],
  ['with it', true],
])('%s the paper has every step with its number and box', async (_, script) => {
  const { page, expectClean } = await openPage(guide.path, { script });
  await page.emulateMedia({ media: 'print' });
  expect((await shownSteps(page)).map((step) => step.split(' ').slice(0, 2).join(' '))).toEqual(
    guide.steps.map((step, index) => `${index + 1} ${step}`),
  );
  const boxes = await page
    .locator('.step .blaze, .task')
    .evaluateAll((all) => all.filter((box) => box.checkVisibility()).length);
  expect(boxes).toBe(guide.steps.length + guide.tasks.length);
  await expectClean();
});

test('the paper has the reader’s variant and values', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({
        choices: { pool: ['antpool'] },
        values: { 'sub-account': 'mysub', 'worker-base': '001' },
      }),
    },
  });
  await page.emulateMedia({ media: 'print' });
  expect(await shownSteps(page)).toHaveLength(guide.steps.length - 2);
  const pools = page.locator('[data-step-item="enter-pools"] pre').filter({ visible: true });
  expect(await pools.allTextContents()).toContain('mysub.001');
  await expectClean();
});

test('the paper has the list of names, though the reader never scrolled to it', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({
        values: { 'sub-account': 'mysub', 'worker-base': '001', 'worker-count': '3' },
      }),
    },
  });
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() => page.locator('name-series pre').innerText())
    .toBe('mysub.001\nmysub.002\nmysub.003');
  await expectClean();
});

test('what to do when a step goes wrong stands on the paper, though it is folded on the screen', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await page.emulateMedia({ media: 'print' });
  const folded = await page
    .locator('.trouble .trouble-body')
    .evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);
  expect(folded).toBe(0);
  await expectClean();
});

test('no command runs off the paper', async () => {
  const { page, expectClean } = await openPage('/guides/ucrtbase-terminate/', { size: 700 });
  await page.emulateMedia({ media: 'print' });
  const wide = await page
    .locator('pre')
    .evaluateAll((all) =>
      all.flatMap((pre) =>
        pre.scrollWidth > pre.clientWidth + 8
          ? [`${pre.scrollWidth} > ${pre.clientWidth}: ${pre.textContent.slice(0, 80)}`]
          : [],
      ),
    );
  expect(wide).toEqual([]);
  await expectClean();
});
