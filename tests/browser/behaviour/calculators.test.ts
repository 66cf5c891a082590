import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openValues, take, wake } from '../../support/guide-page.ts';
import { openPage, type OpenOptions, type Visit } from '../../support/open-page.ts';

const path = '/guides/antpool-btc-com/';
const field = (page: Page, id: string) => page.locator(`#break-even-${id}`);
const preset = (page: Page, name: string) => page.getByRole('button', { name });

async function results(page: Page, calculator = ''): Promise<Record<string, string>> {
  const entries = await page
    .locator(`[data-calculator${calculator && `="${calculator}"`}] [data-result]`)
    .evaluateAll((outputs) =>
      outputs.map((output) => [
        output.getAttribute('data-result') ?? '',
        output.textContent.trim(),
      ]),
    );
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Opens a guide and waits until its aid reckons. */
async function openAid(tag: string, at = path, options: OpenOptions = {}): Promise<Visit> {
  const visit = await openPage(at, options);
  await wake(visit.page, tag);
  return visit;
}

const nothing = {
  'earn-per-day': '–',
  'kwh-per-day': '–',
  'cost-per-day': '–',
  'profit-per-day': '–',
  'break-even-price': '–',
};

test('without script the calculator tells how to reckon, and shows no field', async () => {
  const { page, expectClean } = await openPage(path, { script: false });
  expect(await page.locator('value-calculator .calculator-words').isVisible()).toBe(true);
  expect(
    await page.locator('value-calculator :is(input, output)').filter({ visible: true }).count(),
  ).toBe(0);
  await expectClean();
});

test('presets and figures give the results, in the manner of the language', async () => {
  const { page, openTab, expectClean } = await openAid('value-calculator');
  await expect.poll(() => results(page, 'break-even')).toEqual(nothing);
  await preset(page, 'Antminer S9: 14 TH/s, 1,350 W').click();
  await preset(page, 'Hashprice of about February 2026: 34.8').click();
  await field(page, 'kwh-price').fill('0.1');
  await expect
    .poll(() => results(page, 'break-even'))
    .toEqual({
      'earn-per-day': '0.49',
      'kwh-per-day': '32.4',
      'cost-per-day': '3.24',
      'profit-per-day': '-2.75',
      'break-even-price': '0.015',
    });
  expect(await page.locator('[data-result][data-negative]').count()).toBe(1);
  const tab = await openTab(`/zh${path}`);
  await wake(tab, 'value-calculator');
  expect((await results(tab))['profit-per-day']).toBe('-2.75');
  await expectClean();
});

test('a figure that is not one gives no result, and says why', async () => {
  const { page, expectClean } = await openAid('value-calculator');
  await preset(page, 'Antminer S9: 14 TH/s, 1,350 W').click();
  await preset(page, 'Hashprice of about February 2026: 34.8').click();
  await field(page, 'kwh-price').fill('0,10');
  expect((await results(page))['cost-per-day']).toBe('–');
  expect(await page.locator('#break-even-kwh-price-message').textContent()).toBe(
    'Not used yet: Digits with a decimal point: type 0.10, not 0,10 and not 10 ct.',
  );
  await expectClean();
});

test('a preset replaces what was wrong in its fields', async () => {
  const { page, expectClean } = await openAid('value-calculator');
  await field(page, 'ths').fill('14 TH/s');
  expect(await field(page, 'ths').getAttribute('aria-invalid')).toBe('true');
  await preset(page, 'Antminer S9: 14 TH/s, 1,350 W').click();
  expect(await field(page, 'ths').inputValue()).toBe('14');
  expect(await field(page, 'ths').getAttribute('aria-invalid')).toBe('false');
  expect(await field(page, 'watts').inputValue()).toBe('1350');
  await expectClean();
});

test('a preset can be taken back', async () => {
  const { page, expectClean } = await openAid('value-calculator');
  await field(page, 'ths').fill('95');
  await preset(page, 'Antminer S9: 14 TH/s, 1,350 W').click();
  await page.locator('[data-undo]').click();
  expect(await field(page, 'ths').inputValue()).toBe('95');
  expect(await field(page, 'watts').inputValue()).toBe('');
  await expectClean();
});

test('figures stay, and a power of nothing divides nothing', async () => {
  const { page, expectClean } = await openAid('value-calculator');
  for (const [id, text] of Object.entries({ ths: '14', watts: '0', 'kwh-price': '0' })) {
    await field(page, id).fill(text);
  }
  await field(page, 'hashprice').fill('34.8');
  await page.reload();
  await wake(page, 'value-calculator');
  await expect
    .poll(() => results(page, 'break-even'))
    .toEqual({
      'earn-per-day': '0.49',
      'kwh-per-day': '0.0',
      'cost-per-day': '0.00',
      'profit-per-day': '0.49',
      'break-even-price': '–',
    });
  await expectClean();
});

test('the recorder of an open kitchen is reckoned in days', async () => {
  const { page, expectClean } = await openAid('value-calculator', '/guides/dongguan-open-kitchen/');
  const storage = (id: string) => page.locator(`#storage-days-${id}`);
  for (const [id, text] of Object.entries({
    cameras: '4',
    bitrate: '4',
    disk: '4000',
    'hours-per-day': '24',
    'days-wanted': '30',
  })) {
    await storage(id).fill(text);
  }
  const { days = '' } = await results(page);
  // 4 cameras × 4 Mbit/s × 86,400 s ÷ 8 = 172.8 GB a day
  expect(Number(days)).toBeCloseTo(4000 / 172.8, 0);
  await expectClean();
});

test('names count up from the first, and can be copied', async () => {
  const { page, expectClean } = await openAid('name-series', path, {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  const names = page.locator('name-series pre');
  expect(await names.isVisible()).toBe(false);
  expect(await page.locator('[data-series-missing]').textContent()).toBe(
    'Fill in Sub-account, Worker name (or the first of the series) and Number of miners to see the list.',
  );
  await openValues(page);
  await take(page, 'count', 'several');
  await page.locator('#setup-sub-account').fill('mysub');
  await page.locator('#setup-worker-base').fill('009');
  await page.locator('#setup-worker-count').fill('3');
  expect(await names.textContent()).toBe('mysub.009\nmysub.010\nmysub.011');
  await page.getByRole('button', { name: 'Copy the list' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('mysub.009\nmysub.010\nmysub.011');

  await page.locator('#setup-worker-count').fill('1000');
  // A refused number leaves no list, not that of an earlier one.
  expect(await names.isVisible()).toBe(false);
  await page.locator('#setup-worker-count').fill('');
  expect(await names.isVisible()).toBe(false);
  await expectClean();
});
