import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wake } from '../../support/guide-page.ts';
import { openPage, type OpenOptions, type Visit } from '../../support/open-page.ts';

const english = '/guides/ucrtbase-terminate/';
const chinese = '/zh/guides/ucrtbase-terminate/';

/** Opens the guide and waits until the box looks at what is pasted. */
async function openFinder(path: string, options: OpenOptions = {}): Promise<Visit> {
  const visit = await openPage(path, options);
  await wake(visit.page, 'fault-finder');
  return visit;
}

interface Message {
  readonly text: string;
  readonly fault: string;
  readonly chosen?: string;
  readonly to: string;
}

const messages: Readonly<Record<string, Message>> = {
  'message A': {
    text: 'Program.exe - Entry Point Not Found\n\nThe procedure entry point ucrtbase.terminate could not be located in the dynamic link\r\nlibrary api-ms-win-crt-runtime-l1-1-0.dll.\n\nOK',
    fault: 'ucrt-too-old',
    chosen: 'entry-point',
    to: 'know-your-windows',
  },
  'message A of a Chinese Windows': {
    text: '无法定位程序输入点 ucrtbase.terminate 于动态链接库 api-ms-win-crt-runtime-l1-1-0.dll 上。',
    fault: 'ucrt-too-old',
    chosen: 'entry-point',
    to: 'know-your-windows',
  },
  'message B': {
    text: 'The program can’t start because api-ms-win-crt-runtime-l1-1-0.dll is missing from your computer. Try reinstalling the program to fix this problem.',
    fault: 'ucrt-missing',
    chosen: 'missing-dll',
    to: 'know-your-windows',
  },
  'message B of a Chinese Windows': {
    text: '无法启动此程序，因为计算机中丢失 api-ms-win-crt-runtime-l1-1-0.dll。尝试重新安装该程序以解决此问题。',
    fault: 'ucrt-missing',
    chosen: 'missing-dll',
    to: 'know-your-windows',
  },
  'the words of a newer Windows': {
    text: 'The code execution cannot proceed because VCRUNTIME140_1.dll was not found. Reinstalling the program may fix this problem.',
    fault: 'vc14-runtime',
    chosen: 'other',
    to: 'install-vc',
  },
  'a code': {
    text: 'The application was unable to start correctly (0xc000007b). Click OK to close the application.',
    fault: 'bit-mix',
    chosen: 'other',
    to: 'install-vc',
  },
  'a function of Windows itself': {
    text: '无法定位程序输入点 CoDecrementMTAUsage 于动态链接库 ole32.dll 上。',
    fault: 'needs-newer-windows',
    chosen: 'other',
    to: 'reinstall-program',
  },
};

const box = (page: Page) => page.locator('#fault-message');
const result = (page: Page) => page.locator('[data-fault-result]');
const chosen = (page: Page) =>
  page
    .locator('[name="choice-message"]:checked')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')));

test('without script the box is not shown, and the table of faults opens', async () => {
  const { page, expectClean } = await openPage(english, { script: false });
  expect(await box(page).isVisible()).toBe(false);
  await page.locator('[data-fault-list] summary').click();
  expect(await page.locator('[data-fault="ucrt-missing"] dd').isVisible()).toBe(true);
  await expectClean();
});

describe.each([
  [english, 'This is: '],
  [chinese, '这是：'],
])('%s', (path, found) => {
  test(
    'names the fault, answers the choice and links to the step',
    { timeout: 60_000 },
    async () => {
      const { page, expectClean } = await openFinder(path);
      for (const [name, { text, fault, chosen: option, to }] of Object.entries(messages)) {
        await box(page).fill(text);
        const entry = page.locator(`[data-fault="${fault}"]`);
        await expect
          .poll(() => result(page).textContent(), { message: name })
          .toBe(found + (await entry.locator('dt').textContent()));
        expect(await chosen(page), name).toEqual([option]);
        const link = entry.locator(`a[href="#${to}"]`);
        expect(await link.isVisible(), name).toBe(true);
      }
      await page.locator('[data-fault="needs-newer-windows"] a').click();
      expect(new URL(page.url()).hash).toBe('#reinstall-program');
      await expectClean();
    },
  );
});

test('what it does not know it says, and chooses nothing', async () => {
  const { page, expectClean } = await openFinder(english);
  await box(page).fill('Disk is full.');
  await expect
    .poll(() => result(page).textContent())
    .toBe('This message is not one that the guide knows. Choose by hand below.');
  expect(await chosen(page)).toEqual([]);
  await box(page).fill('');
  await expect.poll(() => result(page).textContent()).toBe('');
  await expectClean();
});

test('what the reader chose afterwards is not overruled by the same message', async () => {
  const { page, expectClean } = await openFinder(english);
  const { text } = messages['message A'] ?? { text: '' };
  await box(page).fill(text);
  await expect.poll(() => chosen(page)).toEqual(['entry-point']);
  await page.locator('[name="choice-message"][value="missing-dll"]').check({ force: true });
  await box(page).fill(`${text} `);
  await page.waitForFunction(() => document.querySelector('[data-found]'));
  await expect.poll(() => chosen(page)).toEqual(['missing-dll']);
  await expectClean();
});

test('a choice that a message answered can be taken back', async () => {
  const { page, expectClean } = await openFinder(english);
  await box(page).fill(messages['message A']?.text ?? '');
  await expect.poll(() => chosen(page)).toEqual(['entry-point']);
  await page.locator('[data-undo]').click();
  expect(await chosen(page)).toEqual([]);
  await expectClean();
});

test('what was pasted before the box was awake is looked at', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const { page, expectClean } = await openPage(english, {
    prepare: (context) =>
      context.route('**/fault-finder*.js', async (route) => {
        await held;
        await route.continue();
      }),
  });
  await box(page).fill(messages['message B']?.text ?? '');
  release();
  await expect
    .poll(() => result(page).textContent())
    .toBe('This is: The Universal C Runtime is not installed');
  await expectClean();
});

test.each([
  ['noise', 'entry point api-ms-win-core- ucrtbase x86 '.repeat(120_000)],
  ['one word', 'a'.repeat(5_000_000)],
  ['log', `[2026-11-23 08:00:00] ${'worker '.repeat(11)}\r\n`.repeat(50_000)],
])('five megabytes of %s do not stop the page', async (_, text) => {
  const { page, expectClean } = await openFinder(english);
  const took = await box(page).evaluate(async (field: HTMLTextAreaElement, text) => {
    // Not shown, so that what is measured is the look at the text and not how long the browser draws it.
    field.hidden = true;
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 200));
    return performance.now() - start;
  }, text);
  expect(took).toBeLessThan(5000);
  await page.locator('input[data-step="read-message"]').check();
  await expectClean();
});
