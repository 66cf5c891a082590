import { describe, expect, test } from 'vitest';
import { guidesOfSite } from '../../support/guide-models.ts';
import { shownSteps } from '../../support/guide-page.ts';
import { openPage } from '../../support/open-page.ts';
import { site } from '../../support/site.ts';

describe.each(guidesOfSite())('without script $path', ({ path, steps, tasks }) => {
  test('is whole: every step, every variant with its label, every box, every answer', async () => {
    const { page, expectClean } = await openPage(path, { script: false });
    expect((await shownSteps(page)).map((step) => step.split(' ')[1])).toEqual(steps);

    const closed = page.locator('main details:not([open]) > summary');
    const seen = await closed.count();
    // Those within another open with it, from the outside in.
    for (let left = seen; left > 0; left = await closed.filter({ visible: true }).count()) {
      await closed.filter({ visible: true }).first().click();
    }
    const hidden = await page
      .locator('article :is(.step, .variant, .task, .checkpoint, [data-label-of], details > *)')
      .evaluateAll((parts) =>
        parts.flatMap((part) => (part.checkVisibility() ? [] : [part.outerHTML.slice(0, 100)])),
      );
    expect(hidden).toEqual([]);

    const boxes = page.locator('article input[type="checkbox"]');
    expect(await boxes.count()).toBe(steps.length + tasks.length);
    const disabled = await boxes.evaluateAll(
      (all: HTMLInputElement[]) => all.filter(({ disabled }) => disabled).length,
    );
    expect(disabled).toBe(0);
    for (const box of [boxes.first(), boxes.last()].slice(0, Math.min(2, await boxes.count()))) {
      await box.check();
      expect(await box.isChecked()).toBe(true);
    }
    await expectClean();
  });

  test('shows nothing that needs script', async () => {
    const { page, expectClean } = await openPage(path, { script: false });
    const useless = await page
      .locator('.needs-script, button:not(form[action] button), .toast, textarea, output')
      .evaluateAll((parts) =>
        parts.flatMap((part) => (part.checkVisibility() ? [part.outerHTML.slice(0, 100)] : [])),
      );
    expect(useless).toEqual([]);
    await expectClean();
  });
});

test('without script choosing and pressing Enter changes neither page nor address', async () => {
  for (const { path, model } of guidesOfSite()) {
    const [choice] = model.guide.choices;
    if (!choice || path.startsWith('/zh/')) continue;
    const { page, address, expectClean } = await openPage(path, { script: false });
    const option = page.locator(`input[name="choice-${choice.id}"]`).first();
    await option.check({ force: true });
    await option.press('Enter');
    expect(await option.isChecked()).toBe(true);
    expect(page.url()).toBe(address(path));
    await expectClean();
  }
});

describe.each([
  ['/', '/search/', 'The search runs in your browser and needs JavaScript, which is off here.'],
  ['/zh/', '/zh/search/', 'JavaScript'],
])('without script the search of %s', (home, search, words) => {
  test('leads to the page of search, which says what it needs and lists every guide', async () => {
    const { page, expectClean } = await openPage(home, { script: false });
    await page.locator('main input[name="q"]').fill('ucrtbase & <b>');
    await page.locator('main input[name="q"]').press('Enter');
    await page.waitForURL(`**${search}?q=*`);
    expect(new URL(page.url()).searchParams.get('q')).toBe('ucrtbase & <b>');
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(words);
    const guides = guidesOfSite().filter((guide) => guide.home === home);
    for (const { path } of guides) {
      expect(await page.locator(`main a[href$="${path}"]`).isVisible(), path).toBe(true);
    }
    await page.locator('.site-header a[href$="/search/"]').first().click();
    await page.waitForURL(`**${search}`);
    await expectClean();
  });
});

test('without script no page shows what needs it', async () => {
  const { page, goTo, expectClean } = await openPage('/', { script: false });
  const useless: string[] = [];
  for (const path of site().pages.filter((path) => !path.includes('/guides/'))) {
    if (path !== '/404.html') await goTo(path);
    const shown = await page
      .locator('.needs-script, .toast')
      .evaluateAll((parts) =>
        parts.flatMap((part) => (part.checkVisibility() ? [part.outerHTML.slice(0, 100)] : [])),
      );
    useless.push(...shown.map((part) => `${path} ${part}`));
  }
  expect(useless).toEqual([]);
  await expectClean();
});
