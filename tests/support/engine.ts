import type { AnswerModel, ChoiceModel, GuideModel, StepModel } from '../../src/engine/model.ts';
import { overview } from '../../src/engine/overview.ts';
import { emptyState, type SavedState } from '../../src/engine/saved-state.ts';

/** A guide of these steps; a step that is only an id stands for itself. */
export function guideOf(
  steps: readonly (string | StepModel)[],
  choices: readonly ChoiceModel[] = [],
): GuideModel {
  return {
    guide: 'test-guide',
    steps: steps.map((step) => (typeof step === 'string' ? { id: step } : step)),
    choices,
  };
}

/** A step with a checkpoint: `asks('check-1', { fixed: 'end', same: 'next' })`. */
export function asks(
  id: string,
  ways: Readonly<Record<string, string>>,
  more: Omit<StepModel, 'id' | 'answers'> = {},
): StepModel {
  const answers = Object.entries(ways).map(([answer, to]): AnswerModel => ({ id: answer, to }));
  return { id, answers, ...more };
}

type Said<T> = Readonly<Record<string, readonly [is: T, at: number]>>;

interface Sayings {
  readonly steps?: Said<'done' | 'skipped' | 'open'>;
  readonly tasks?: Said<'done' | 'open'>;
  readonly answers?: Said<string | null>;
  readonly choices?: Said<readonly string[]>;
  readonly values?: Said<string>;
  readonly visited?: number;
}

/** A saved state from what was said and when: `saved({ steps: { dig: ['done', 5] } })`. */
export function saved(sayings: Sayings = {}): SavedState {
  const dated = <T>(said: Said<T> = {}) =>
    Object.fromEntries(Object.entries(said).map(([id, [is, at]]) => [id, { is, at }]));
  return {
    ...emptyState(),
    steps: dated(sayings.steps),
    tasks: dated(sayings.tasks),
    answers: dated(sayings.answers),
    choices: dated(sayings.choices),
    values: dated(sayings.values),
    visited: sayings.visited ?? 0,
  };
}

/** How the steps stand, in one line to compare: `dig:done plant:open`. */
export function standings(model: GuideModel, state: SavedState): string {
  return overview(model, state)
    .steps.map((step) => `${step.id}:${step.is}`)
    .join(' ');
}

/** "4 of 9 → water": the tally and the step to go on with. */
export function tally(model: GuideModel, state: SavedState): string {
  const { done, total, next } = overview(model, state);
  return `${String(done)} of ${String(total)} → ${next?.id ?? 'through'}`;
}

/** Fails the test, with words, where a value that must be there is not. */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('the value is missing');
  return value;
}

/** How long something takes, in milliseconds. */
export function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Freezes an object and all that hangs on it: who writes into it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
