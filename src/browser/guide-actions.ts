import type { Chosen } from '../engine/model.ts';
import * as progress from '../engine/progress.ts';
import { phrase } from '../engine/template.ts';
import { announce, sentences } from './announce.ts';
import { guidePage } from './guide-page.ts';
import { countOpenTasks, titleOf } from './step-titles.ts';

/*
 * What a reader does to a guide, whichever element they do it with: the new state, the title under which it can be taken
 * back, and one announcement. The words are attributes of <guide-trail>.
 */

/** Ticks a step or takes its tick back. */
export function tick(step: string, isDone: boolean): void {
  const { number = 0 } = viewOf(step) ?? {};
  const count = isDone && countOpenTasks(step);
  const title = sentences(
    say(isDone ? 'ticked' : 'unticked', { title: titleOf(step) }),
    count ? say('tasksOpen', { count, number }) : '',
  );
  guidePage().saved.update(
    (state) => progress.markStep(state, step, isDone ? 'done' : 'open', Date.now()),
    title,
  );
  announceProgress(title);
}

/** Ticks a task or takes its tick back. */
export function tickTask(task: string, isDone: boolean): void {
  const label = document.querySelector(`[data-task="${task}"]`)?.closest('label');
  const title = say(isDone ? 'ticked' : 'unticked', { title: label?.textContent.trim() ?? task });
  guidePage().saved.update((state) => progress.markTask(state, task, isDone, Date.now()), title);
  announce(title);
}

/** Skips an optional step, or opens a skipped one again. */
export function skip(step: string): void {
  const is = viewOf(step)?.is === 'skipped' ? 'open' : 'skipped';
  const title = say('skipped', { title: titleOf(step) });
  guidePage().saved.update((state) => progress.markStep(state, step, is, Date.now()), title);
  announceProgress(title);
}

/** Answers the checkpoint of a step; `null` takes the answer back. */
export function answer(step: string, option: string | null): void {
  const { model, saved } = guidePage();
  const title = say(option === null ? 'answerTaken' : 'answered', { title: titleOf(step) });
  saved.update((state) => progress.answer(state, model.guide, step, option, Date.now()), title);
  announceProgress(title);
}

/** Takes these options of these choices and no others; an empty list takes a choice back. Says how many steps are left. */
export function choose(choices: Chosen): void {
  announce(`${chooseSilently(choices)} ${tally()}`.trim());
}

/**
 * As {@link choose}, for an element that says more than what was chosen.
 *
 * @returns the title: "Changed: Which pool?"
 */
export function chooseSilently(choices: Chosen): string {
  const title = Object.keys(choices)
    .map((choice) => say('changed', { title: questionOf(choice) }))
    .join(' ');
  guidePage().saved.update(
    (state) =>
      Object.entries(choices).reduce(
        (changed, [choice, options]) => progress.choose(changed, choice, options, Date.now()),
        state,
      ),
    title,
  );
  return title;
}

/**
 * Keeps values. One that is kept already is not kept anew: its time would be later than the reader's own change on another
 * device.
 *
 * @param title under which the change can be taken back; without one it cannot, as with each letter typed
 */
export function setValues(values: Readonly<Record<string, string>>, title?: string): void {
  const { saved } = guidePage();
  saved.reread();
  const kept = saved.state.get().values;
  const changed = Object.entries(values).filter(([id, text]) => (kept[id]?.is ?? '') !== text);
  if (changed.length === 0) return;
  saved.update(
    (state) =>
      changed.reduce((now, [id, text]) => progress.setValue(now, id, text, Date.now()), state),
    title,
  );
}

/** The question of a choice, as the set-up asks it. */
export function questionOf(choice: string): string {
  return document.querySelector(`[data-choice="${choice}"] legend`)?.textContent ?? choice;
}

/** One announcement for what was done and where that leaves the reader. */
function announceProgress(what: string): void {
  const { done, total, next } = guidePage().view.get().overview;
  announce(sentences(what, say('progress', { done, total }), next ? '' : say('finished')));
}

const viewOf = (step: string) =>
  guidePage()
    .view.get()
    .overview.steps.find(({ id }) => id === step);

const tally = (): string => document.querySelector('[data-tally]')?.textContent ?? '';

/** What <guide-trail> says of an action. */
export function say(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return phrase(document.querySelector('guide-trail')?.dataset[name] ?? '', values);
}
