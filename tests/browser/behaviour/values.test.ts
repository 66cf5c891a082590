import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readGuide } from '../../support/guide-models.ts';
import { keptEntries, keptText, openValues, take } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';

const guide = readGuide('antpool-btc-com');
const subAccount = '#setup-sub-account';
const workers = 'Pools 1 and 2: Worker / Miner Name';
const clipboard = { context: { permissions: ['clipboard-read', 'clipboard-write'] } };

/** What stands in the places of a value, each text once. */
const placesOf = async (page: Page, id: string): Promise<string[]> => [
  ...new Set(await page.locator(`[data-value="${id}"]`).allTextContents()),
];

const messageOf = (page: Page, id: string): Promise<string | null> =>
  page.locator(`#setup-${id}-message`).textContent();

/** What is copied by the button of the command with this title. */
async function copy(page: Page, title: string): Promise<string> {
  // The clipboard is the machine's: what an earlier test left there must not be taken for the copy.
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: `Copy: ${title}` }).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('');
  return read();
}

/** Serves the guide with a sub-account that may be anything: what passes the rules must still be text. */
const withoutRules = (context: BrowserContext) =>
  context.route(`**${guide.path}`, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const model = JSON.stringify({
      ...guide.model,
      placeholders: guide.model.placeholders.map((placeholder) => ({ ...placeholder, rules: [] })),
    });
    await route.fulfill({
      response,
      body: text.replace(
        /(id="guide-model">).*?(<\/script>)/s,
        (_, start: string, end: string) => start + model.replaceAll('<', '\\u003c') + end,
      ),
    });
  });

test('without script every place says what belongs there, and no field is shown', async () => {
  const { page, expectClean } = await openPage(guide.path, { script: false });
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  await expect.poll(() => placesOf(page, 'pool1-host')).toEqual(['ss.antpool.com']);
  expect(await page.locator('value-field').filter({ visible: true }).count()).toBe(0);
  await expectClean();
});

test('a good value stands in every place, in what is copied, and after a reload', async () => {
  const { page, expectClean } = await openPage(guide.path, clipboard);
  await openValues(page);
  await page.locator(subAccount).fill(' mysub ');
  await page.locator('#setup-worker-base').fill('001');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['mysub']);
  await expect.poll(() => messageOf(page, 'sub-account')).toBe('');
  expect(await copy(page, workers)).toBe('mysub.001');

  await page.reload();
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['mysub']);
  await openValues(page);
  expect(await page.locator(subAccount).inputValue()).toBe('mysub');
  await expectClean();
});

test('what is copied is what is shown, and says how much is missing', async () => {
  const { page, expectClean } = await openPage(guide.path, clipboard);
  expect(await copy(page, workers)).toBe(
    '‹Sub-account›.‹Worker name (or the first of the series)›',
  );
  await expect
    .poll(() => page.locator('[data-announcer]').allTextContents())
    .toContain('Copied; 2 values are still to be filled in');
  await expectClean();
});

test('a browser that forbids copying is told so', async () => {
  const { page, expectClean } = await openPage(guide.path, {
    prepare: (context) =>
      context.addInitScript(() => {
        if (!isSecureContext) return;
        navigator.clipboard.writeText = () =>
          Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
      }),
  });
  await page.getByRole('button', { name: `Copy: ${workers}` }).click();
  await expect
    .poll(() => page.locator('[data-announcer]').allTextContents())
    .toContain('Copying is not allowed here: select the text and copy it by hand');
  await expectClean();
});

test('a hyphen in a sub-account is refused with the reason, and enters neither command nor storage', async () => {
  const { page, expectClean } = await openPage(guide.path, clipboard);
  await openValues(page);
  await page.locator(subAccount).fill('my-sub');
  await expect
    .poll(() => messageOf(page, 'sub-account'))
    .toBe('Not used yet: No hyphen: letters and digits are safe. Turn my-sub into mysub.');
  expect(await page.locator(subAccount).getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  expect(await copy(page, workers)).not.toContain('my-sub');
  expect(JSON.stringify(await keptEntries(page))).not.toContain('my-sub');
  await expectClean();
});

test('the reason is given in Chinese too', async () => {
  const { page, expectClean } = await openPage('/zh/guides/antpool-btc-com/');
  await openValues(page);
  await page.locator(subAccount).fill('my-sub');
  expect((await messageOf(page, 'sub-account'))?.replaceAll(' ', '')).toBe(
    '尚未采用：不能有连字符，用字母和数字最稳妥：my-sub改成mysub。',
  );
  await expectClean();
});

test('a bad value leaves the blank, not the last good one', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  const field = page.locator(subAccount);
  await field.fill('mysub');
  await field.fill('my-sub');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  expect(await field.inputValue()).toBe('my-sub');
  await page.reload();
  await openValues(page);
  expect(await field.inputValue()).toBe('');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  await expectClean();
});

test('an emptied field takes its value back', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  await page.locator(subAccount).fill('mysub');
  await page.locator(subAccount).fill('');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  await page.reload();
  expect(await page.locator(subAccount).inputValue()).toBe('');
  await expectClean();
});

test('a value worth a warning is used, with the warning', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  await take(page, 'pool', 'antpool');
  await page.locator('#setup-pool1-port').fill('25');
  const message = () => messageOf(page, 'pool1-port');
  // It stands in a pair, whose rules are fetched.
  await expect
    .poll(message)
    .toBe('Port 25 is the mail port, and many internet providers block it. Take 3333 or 443.');
  expect(await page.locator('#setup-pool1-port').getAttribute('aria-invalid')).toBe('false');
  await expect.poll(() => placesOf(page, 'pool1-port')).toEqual(['25']);
  await expectClean();
});

test.each(['<script>window.hacked = true</script>', '<img src=x onerror="window.hacked = true">'])(
  '%s in a value stays text',
  async (value) => {
    const { page, expectClean } = await openPage(guide.path, {
      prepare: withoutRules,
    });
    await openValues(page);
    const elements = () => page.locator('article *').count();
    const before = await elements();
    await page.locator(subAccount).fill(value);
    await expect.poll(() => placesOf(page, 'sub-account')).toEqual([value]);
    await page.reload();
    await expect.poll(() => placesOf(page, 'sub-account')).toEqual([value]);
    expect(await elements()).toBe(before);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await expectClean();
  },
);

test('five megabytes pasted into a field do not stop the page and are not kept', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  // The check is fetched for the first value; what is measured is how long it takes, not the way here.
  await page.locator('#setup-own-host').fill('x');
  await expect.poll(() => messageOf(page, 'own-host')).not.toBe('');
  const took = await page.locator('#setup-own-host').evaluate((field: HTMLInputElement) => {
    const start = performance.now();
    field.value = 'aB3.'.repeat(1_250_000);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return performance.now() - start;
  });
  expect(took).toBeLessThan(2000);
  await expect
    .poll(() => messageOf(page, 'own-host'))
    .toBe(
      'Not used yet: A host name with at least one dot, of letters, digits and hyphens, such as stratum.example.com.',
    );
  expect(((await keptText(page, guide.id)) ?? '').length).toBeLessThan(1000);
  await page.locator('#setup-own-host').fill('stratum.example.com');
  await expect.poll(() => placesOf(page, 'own-host')).toEqual(['stratum.example.com']);
  await expectClean();
});

test('a value that no rule forbids and that is too long is not used without a word', async () => {
  const { page, expectClean } = await openPage(guide.path, { prepare: withoutRules });
  await openValues(page);
  await page.locator(subAccount).evaluate((field: HTMLInputElement) => {
    field.value = 'a'.repeat(5_000_000);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  expect(await page.locator(subAccount).getAttribute('aria-invalid')).toBe('true');
  expect(await keptText(page, guide.id)).toBeNull();
  await expectClean();
});

test('while an input method composes nothing is judged, kept or filled in', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  const field = page.locator(subAccount);
  const type = (text: string, event: string) =>
    field.evaluate(
      (input: HTMLInputElement, [value = '', kind = '']) => {
        input.value = value;
        input.dispatchEvent(
          kind === 'input'
            ? new InputEvent('input', { bubbles: true, isComposing: true })
            : new CompositionEvent(kind, { bubbles: true }),
        );
      },
      [text, event],
    );
  await field.focus();
  await type('', 'compositionstart');
  for (const text of ['w', 'wo', 'wode']) await type(text, 'input');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  expect(await keptText(page, guide.id)).toBeNull();
  await type('我的', 'compositionend');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['‹Sub-account›']);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect((await keptText(page, guide.id)) ?? '').not.toContain('wo');
  await type('', 'compositionstart');
  await type('wode', 'input');
  await type('wode', 'compositionend');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['wode']);
  await expectClean();
});

test('what stands in commands is the plain form, and the field shows it when it is left', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  await page
    .locator('#setup-btc-address')
    .fill(' bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=0.1\u200b');
  await page.locator(subAccount).fill('ｍｙｓｕｂ\u200b');
  await page.locator('#setup-btc-address').blur();
  await page.locator(subAccount).blur();
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['mysub']);
  await expect.poll(() => page.locator(subAccount).inputValue()).toBe('mysub');
  await expect
    .poll(() => page.locator('#setup-btc-address').inputValue())
    .toBe('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2');
  await expectClean();
});

test('an unseen sign that remains is named', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  await page.locator(subAccount).fill('my\u001bsub');
  await expect
    .poll(() => messageOf(page, 'sub-account'))
    .toBe(
      'Not used yet: There is a sign in it that cannot be seen (U+001B). Type it anew by hand.',
    );
  await expectClean();
});

test('two values that do not go together are told at the one that was typed last', async () => {
  const { page, expectClean } = await openPage('/guides/aws-site-to-site-vpn/');
  await openValues(page);
  const within =
    'Not used yet: Your network must not lie in the range of the VPC, or be the same: traffic to it would stay in the VPC.';
  await page.locator('#setup-vpc-cidr').fill('10.0.0.0/16');
  await page.locator('#setup-onprem-cidr').fill('10.0.5.0/24');
  await expect.poll(() => messageOf(page, 'onprem-cidr')).toBe(within);
  await expect.poll(() => messageOf(page, 'vpc-cidr')).toBe('');
  await expect
    .poll(() => page.locator('[data-announcer]').allTextContents(), { timeout: 4000 })
    .toContain(within);

  // The other is changed: the first is kept after all.
  await page.locator('#setup-vpc-cidr').fill('10.1.0.0/16');
  await expect.poll(() => messageOf(page, 'onprem-cidr')).toBe('');
  await expect.poll(() => placesOf(page, 'onprem-cidr')).toEqual(['10.0.5.0/24']);
  expect(JSON.stringify(await keptEntries(page))).toContain('10.0.5.0/24');

  // A summary around the VPC is used, with advice.
  await page.locator('#setup-onprem-cidr').fill('10.0.0.0/8');
  await expect.poll(() => messageOf(page, 'onprem-cidr')).toMatch(/^This range holds the VPC/);
  await expect.poll(() => placesOf(page, 'onprem-cidr')).toEqual(['10.0.0.0/8']);
  await expectClean();
});

test('the same value in two fields agrees as it is typed', async () => {
  const { page, openTab, expectClean } = await openPage(guide.path);
  await openValues(page);
  await page.locator('value-field', { has: page.locator(subAccount) }).evaluate((field) => {
    const twin = field.cloneNode(true) as HTMLElement;
    twin.querySelector('input')?.setAttribute('id', 'twin');
    field.after(twin);
  });
  const tab = await openTab(guide.path);
  await openValues(tab);
  await page.locator('#twin').fill('mysub');
  expect(await page.locator(subAccount).inputValue()).toBe('mysub');
  await expect.poll(() => tab.locator(subAccount).inputValue()).toBe('mysub');

  await page.locator(subAccount).fill('my-sub');
  expect(await page.locator('#twin').inputValue()).toBe('my-sub');
  expect(await page.locator('#twin').getAttribute('aria-invalid')).toBe('true');
  // What was kept before is taken back, here and there.
  await expect.poll(() => tab.locator(subAccount).inputValue()).toBe('');
  await expectClean();
});

test('what is typed before the field is awake is taken', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const { page, expectClean } = await openPage(guide.path, {
    prepare: (context) =>
      context.route('**/value-field*.js', async (route) => {
        await held;
        await route.continue();
      }),
  });
  await page.locator('reader-setup details').evaluate((list: HTMLDetailsElement) => {
    list.open = true;
  });
  await page.locator(subAccount).fill('mysub');
  release();
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['mysub']);
  await expectClean();
});

test('the caret stays where it is while the reader types in the middle', async () => {
  const { page, expectClean } = await openPage(guide.path);
  await openValues(page);
  const field = page.locator(subAccount);
  await field.fill('mysub');
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2));
  await field.pressSequentially('x- ');
  expect(await field.inputValue()).toBe('myx- sub');
  await field.press('Backspace');
  await field.press('Backspace');
  await field.pressSequentially('y');
  expect(await field.inputValue()).toBe('myxysub');
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(4);
  await field.press('End');
  await field.pressSequentially(' ');
  expect(await field.inputValue()).toBe('myxysub ');
  await expect.poll(() => placesOf(page, 'sub-account')).toEqual(['myxysub']);
  await expectClean();
});
