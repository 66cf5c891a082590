import type { Locator, Page } from 'playwright-core';
import type { SavedState } from '../../src/engine/saved-state.ts';

/** The checkbox of a step. */
export const stepBox = (page: Page, step: string): Locator =>
  page.locator(`input[data-step="${step}"]`);

/** The steps that are ticked, in the order of the page. */
export function tickedSteps(page: Page): Promise<string[]> {
  return page
    .locator('input[data-step]')
    .evaluateAll((boxes) =>
      boxes.flatMap((box) =>
        box instanceof HTMLInputElement && box.checked ? [box.dataset['step'] ?? ''] : [],
      ),
    );
}

/** The steps that are shown, each with its number and how it stands: `4 sub-account open`. */
export function shownSteps(page: Page): Promise<string[]> {
  return page.locator('[data-step-item]').evaluateAll((items) =>
    items.flatMap((item) => {
      // What waits to be found by the browser's search is hidden, and takes no room.
      if (!(item instanceof HTMLElement) || item.hidden || !item.checkVisibility()) return [];
      const { stepItem = '', standing = '' } = item.dataset;
      const number = item.querySelector(`.blaze [data-number="${stepItem}"]`)?.textContent ?? '';
      return [`${number} ${stepItem} ${standing}`];
    }),
  );
}

/** "4 of 9", as the trail map and the step bar say it; more than one text if they disagree. */
export async function tallies(page: Page): Promise<string[]> {
  const texts = await page.locator('[data-tally]').allTextContents();
  return [...new Set(texts.map((text) => text.trim()))];
}

/** The step that the step bar goes on with; empty when nothing is left. */
export const nextStep = (page: Page): Promise<string> =>
  page
    .locator('[data-step-item][data-next]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-step-item')).join());

/** Takes an option of a choice in the reader's set-up. */
export async function take(page: Page, choice: string, option: string): Promise<void> {
  await page.locator(`input[name="choice-${choice}"][value="${option}"]`).check({ force: true });
}

/** Answers the checkpoint of a step. */
export async function answer(page: Page, step: string, option: string): Promise<void> {
  await page.locator(`input[name="answer-${step}"][value="${option}"]`).check();
}

/** Opens the list of the reader's values, and waits until its fields are awake. */
export async function openValues(page: Page): Promise<void> {
  await page.locator('reader-setup details').evaluate((list: HTMLDetailsElement) => {
    list.open = true;
    list.scrollIntoView({ behavior: 'instant' });
  });
  await page.waitForFunction(() => customElements.get('value-field'));
}

/** Scrolls to an aid, whose code comes only when it is near, and waits until it is awake. */
export async function wake(page: Page, tag: string): Promise<void> {
  await page.locator(tag).first().scrollIntoViewIfNeeded();
  await page.waitForFunction((tag) => customElements.get(tag), tag);
}

/** The text that the browser keeps for a guide. */
export const keptText = (page: Page, guide: string): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), `waymark:guide:${guide}`);

/** Everything that the browser keeps, by key. */
export const keptEntries = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage }));

/** A state as this version writes it; `done` at one, two, three … milliseconds. */
export function stateWith(parts: {
  readonly done?: readonly string[];
  readonly tasks?: readonly string[];
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly values?: Readonly<Record<string, string>>;
}): string {
  const { done = [], tasks = [], choices = {}, values = {} } = parts;
  const dated = <T>(entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries(entries.map(([id, is], index) => [id, { is, at: index + 1 }]));
  const state: SavedState = {
    version: 2,
    steps: dated(done.map((id) => [id, 'done'])),
    tasks: dated(tasks.map((id) => [id, 'done'])),
    answers: {},
    choices: dated(Object.entries(choices)),
    values: dated(Object.entries(values)),
    visited: 1_763_856_000_000,
  };
  return JSON.stringify(state);
}

/** Starts to note what the page announces to screen readers; read with {@link announced}. */
export async function listen(page: Page): Promise<void> {
  await page.locator('[data-announcer]').evaluateAll((regions) => {
    const heard: string[] = [];
    window.announcements = heard;
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) heard.push(node.textContent ?? '');
      }
    });
    for (const region of regions) observer.observe(region, { childList: true });
  });
}

/** What was announced since {@link listen}. */
export const announced = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.announcements);

declare global {
  interface Window {
    announcements: string[];
  }
}
