import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import { announced, answer, listen, stateWith, stepBox, take } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const total = guide.steps.length;

test('without script nothing is announced', async () => {
  const { page, expectClean } = await openPage(guide.path, { script: false });
  await stepBox(page, 'worth-it').check();
  expect((await page.locator('[data-announcer]').allTextContents()).join('')).toBe('');
  await expectClean();
});

test('a tick is announced once: what, and how far', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await listen(page);
  await stepBox(page, 'worth-it').check();
  await expect.poll(() => announced(page)).toEqual([`Ticked: Count what it costs. 1 of ${total}`]);
  await stepBox(page, 'worth-it').uncheck();
  await expect
    .poll(() => announced(page))
    .toEqual([
      `Ticked: Count what it costs. 1 of ${total}`,
      `Not ticked any more: Count what it costs. 0 of ${total}`,
    ]);
  await expectClean();
});

test('the same words twice are heard twice', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await listen(page);
  for (const [index, expected] of [1, 2].entries()) {
    await stepBox(page, 'worth-it').check();
    await expect
      .poll(async () => (await announced(page)).filter((words) => words.startsWith('Ticked')))
      .toHaveLength(expected);
    if (index === 0) await page.locator('[data-undo]').click();
    await expect.poll(async () => (await announced(page)).includes('Taken back')).toBe(true);
  }
  await expectClean();
});

test('a tick is announced in Chinese on the Chinese page', async () => {
  const { page, expectClean } = await openPage('/zh/guides/antpool-btc-com/');
  await listen(page);
  await stepBox(page, 'worth-it').check();
  await expect.poll(async () => (await announced(page)).length).toBe(1);
  expect(await announced(page)).toEqual(['已勾选：先算电费账。1/20']);
  await expectClean();
});

test('an answer is announced once, with how far it leads', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await listen(page);
  await answer(page, 'worth-it', 'loss');
  await expect
    .poll(() => announced(page))
    .toEqual(['Answered: Count what it costs. 1 of 1. End of the trail']);
  await expectClean();
});

test('starting over and taking back are announced', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    size: 1440,
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: ['worth-it'] }) },
  });
  await listen(page);
  await page.locator('[data-start-over]').click();
  await expect.poll(() => announced(page)).toEqual(['Started over']);
  await page.locator('[data-undo]').click();
  await expect.poll(() => announced(page)).toEqual(['Started over', 'Taken back']);
  await expectClean();
});

test('a choice is announced: how many steps are left is news', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await listen(page);
  await take(page, 'pool', 'antpool');
  await expect
    .poll(() => announced(page))
    .toEqual([`Changed: Which pool is your main one? 0 of ${total - 2}`]);
  await expectClean();
});

test('the bar announces once what it ticked and how far that leads', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    size: 390,
    storage: {
      'waymark:guide:antpool-btc-com': stateWith({ done: ['worth-it', 'legal-check'] }),
    },
  });
  await page.locator('[data-bar-go]', { hasText: 'Go on' }).click();
  await listen(page);
  await page.locator('[data-bar-go]', { hasText: 'Done, next' }).click();
  await expect
    .poll(() => announced(page))
    .toEqual([`Ticked: Open an AntPool account. 3 of ${total}`]);
  await expectClean();
});

test('an announcement is emptied after a while, so that nobody reads it later', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await stepBox(page, 'worth-it').check();
  const words = () => page.locator('[data-announcer]').allTextContents();
  await expect.poll(async () => (await words()).join('')).not.toBe('');
  await expect.poll(async () => (await words()).join(''), { timeout: 8000 }).toBe('');
  await expectClean();
});

test('a storage that does not work is told by an alert', async () => {
  const { page, expectClean } = await openPage(guide.path, { storage: 'forbidden' });
  const notice = page.locator('storage-notice');
  expect(await notice.getAttribute('role')).toBe('alert');
  await expect.poll(() => notice.isVisible()).toBe(true);
  await expectClean();
});
