import { describe, expect, test } from 'vitest';
import { guidesOfSite } from '../support/guide-models.ts';
import { keptText, shownSteps, stateWith, tickedSteps } from '../support/guide-page.ts';
import { readShifts, recordShifts } from '../support/layout.ts';
import { openPage } from '../support/open-page.ts';
import { shownOnPaper } from '../support/paper.ts';

describe.each(guidesOfSite())('$path', ({ path, id, model, steps, tasks }) => {
  test('without script is whole: every step, every variant with its label, every box, every answer', async () => {
    const { page, expectClean } = await openPage(path, { script: false });
    const useless = await page
      .locator('.needs-script, button:not(form[action] button), .toast, textarea, output')
      .evaluateAll((parts) =>
        parts.flatMap((part) => (part.checkVisibility() ? [part.outerHTML.slice(0, 100)] : [])),
      );
    expect.soft(useless, 'what needs script').toEqual([]);
    expect.soft((await shownSteps(page)).map((step) => step.split(' ')[1])).toEqual(steps);

    const closed = page.locator('main details:not([open])');
    if ((await closed.count()) > 0) {
      await closed.first().locator('> summary').click();
      await closed.evaluateAll((all: HTMLDetailsElement[]) => {
        for (const details of all) details.open = true;
      });
    }
    const hidden = await page
      .locator('article :is(.step, .variant, .task, .checkpoint, [data-label-of], details > *)')
      .evaluateAll((parts) =>
        parts.flatMap((part) => (part.checkVisibility() ? [] : [part.outerHTML.slice(0, 100)])),
      );
    expect.soft(hidden).toEqual([]);

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

  test('to a returning reader: nothing moves, tasks stay ticked, paper has the ticks and no controls', async () => {
    const choices = Object.fromEntries(
      model.guide.choices.map((choice) => [choice.id, choice.options.slice(0, 1)]),
    );
    const { page, expectClean } = await openPage(path, {
      size: { width: 390, height: 844 },
      touch: true,
      storage: {
        'waymark:theme': 'dark',
        [`waymark:guide:${id}`]: stateWith({
          done: steps.slice(0, 3),
          tasks: tasks.slice(0, 1),
          choices,
          values: { 'sub-account': 'mysub' },
        }),
      },
      prepare: (context) => context.addInitScript(recordShifts),
    });
    const { total, moved } = await readShifts(page);
    expect.soft(total.toFixed(2), moved.join('\n')).toBe('0.00');

    const [task] = tasks;
    const box = page.locator(`input[data-task="${task ?? ''}"]`);
    if (task !== undefined) expect.soft(await box.isChecked()).toBe(true);

    await page.emulateMedia({ media: 'print' });
    expect.soft(await shownOnPaper(page)).toEqual([]);
    expect.soft(await page.locator('.paper-head').innerText(), 'the way back').toContain(path);
    const shown = (await shownSteps(page)).map((step) => step.split(' ')[1]);
    const seen = (step: string) => shown.includes(step);
    expect.soft((await tickedSteps(page)).filter(seen)).toEqual(steps.slice(0, 3).filter(seen));
    if (task !== undefined) expect.soft(await box.isChecked(), 'on paper').toBe(true);
    await page.emulateMedia({ media: 'screen' });

    if (task !== undefined) {
      await box.evaluate((input: HTMLInputElement) => {
        input.click();
      });
      expect(JSON.parse((await keptText(page, id)) ?? '')).toMatchObject({
        tasks: { [task]: { is: 'open' } },
      });
    }
    await expectClean();
  });
});
