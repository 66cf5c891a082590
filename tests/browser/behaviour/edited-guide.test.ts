import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import { keptText, stateWith, stepBox, tickedSteps } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('tinywebdb-service');
const key = `waymark:guide:${guide.id}`;
const [first = '', second = ''] = guide.steps;

/** Ticks of 23 November 2025: of a step that was reworded since, in English only, and of one that was removed. */
function ofOldGuide(): string {
  const state = JSON.parse(stateWith({ done: [] })) as { steps: Record<string, object> };
  const at = Date.UTC(2025, 10, 23, 12);
  const fingerprints = guide.model.fingerprints.slice(0, 8);
  const done = { is: 'done', at };
  state.steps[first] = { ...done, text: `****${fingerprints.slice(4)}`, title: 'Of old' };
  state.steps[second] = { ...done, text: guide.model.fingerprints.slice(8, 16), title: 'As ever' };
  state.steps['removed'] = { ...done, text: '********', title: '<b>Feed the modem</b>' };
  return JSON.stringify(state);
}

test('without script nothing is said of edits', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    script: false,
    storage: { [key]: ofOldGuide() },
  });
  expect(await page.locator('.edited-note, .edited-gone').count()).toBe(0);
  await expectClean();
});

test('a step that was reworded stays ticked and says so until it is confirmed; a removed one is listed', async () => {
  const { page, goTo, expectClean } = await openPage(guide.path, {
    size: 390,
    storage: { [key]: ofOldGuide() },
  });
  const note = page.locator('.edited-note');
  await note.waitFor();
  expect(await tickedSteps(page)).toEqual([first, second]);
  expect(await note.count()).toBe(1);
  expect(await note.textContent()).toContain('Changed since you ticked it on 23 November 2025.');
  expect(await page.locator('.edited-gone').textContent()).toBe(
    'You also ticked: <b>Feed the modem</b>. It is no longer in this guide.',
  );

  await note.getByRole('button', { name: 'It is still done' }).click();
  expect(await note.count()).toBe(0);
  expect(await tickedSteps(page)).toEqual([first, second]);
  expect(await stepBox(page, first).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(JSON.parse((await keptText(page, guide.id)) ?? '')).toMatchObject({
    steps: { [first]: { is: 'done', text: guide.model.fingerprints.slice(0, 8) } },
  });
  await page.locator('[data-undo]').click();
  expect(await note.count()).toBe(1);

  // The Chinese words are those under which it was ticked.
  await goTo(`/zh${guide.path}`);
  await page.locator('.edited-gone').waitFor();
  expect(await note.count()).toBe(0);
  await goTo('/progress/');
  expect(await page.locator(`[data-begun-guide="${guide.id}"] [data-gone]`).textContent()).toBe(
    'You also ticked: <b>Feed the modem</b>. It is no longer in this guide.',
  );
  await expectClean();
});
