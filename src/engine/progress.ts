import type { GuideModel } from './model.ts';
import type { Entry, SavedState, StepMark } from './saved-state.ts';

/*
 * Everything a reader can do to a saved state. Each function returns a new state and leaves the old one as it was,
 * so that taking back is putting the old one back. `at` is the time in milliseconds.
 */

export function markStep(state: SavedState, step: string, is: StepMark, at: number): SavedState {
  return { ...state, steps: put(state.steps, step, is, at), visited: at };
}

export function markTask(state: SavedState, task: string, done: boolean, at: number): SavedState {
  return { ...state, tasks: put(state.tasks, task, done ? 'done' : 'open', at), visited: at };
}

/** Takes these options of a choice and no others; none takes the choice back. */
export function choose(
  state: SavedState,
  choice: string,
  options: readonly string[],
  at: number,
): SavedState {
  return { ...state, choices: put(state.choices, choice, options, at), visited: at };
}

/** Keeps a value as typed, right or wrong. The empty text takes it back. */
export function setValue(state: SavedState, placeholder: string, text: string, at: number): SavedState {
  return { ...state, values: put(state.values, placeholder, text, at), visited: at };
}

/**
 * Answers the checkpoint of a step; `null` takes the answer back. An answer that leads on or ends the walkthrough ticks
 * the step that asked, one that leads back does not.
 */
export function answer(
  state: SavedState,
  model: GuideModel,
  step: string,
  option: string | null,
  at: number,
): SavedState {
  const answered = { ...state, answers: put(state.answers, step, option, at), visited: at };
  const asking = model.steps.findIndex((each) => each.id === step);
  const to = model.steps[asking]?.answers?.find((each) => each.id === option)?.to;
  if (to === undefined) return answered;
  const target = model.steps.findIndex((each) => each.id === to);
  const leadsBack = target >= 0 && target <= asking;
  return leadsBack ? answered : markStep(answered, step, 'done', at);
}

/** Opens every step, task and checkpoint again. What the reader chose and typed stays. */
export function startOver(state: SavedState, at: number): SavedState {
  return {
    ...state,
    steps: mapEntries(state.steps, () => ({ is: 'open', at })),
    tasks: mapEntries(state.tasks, () => ({ is: 'open', at })),
    answers: mapEntries(state.answers, () => ({ is: null, at })),
    visited: at,
  };
}

/** True if the reader has done anything that can be gone on with. */
export function isBegun(state: SavedState): boolean {
  return (
    Object.values(state.steps).some((entry) => entry.is !== 'open') ||
    Object.values(state.tasks).some((entry) => entry.is === 'done') ||
    Object.values(state.answers).some((entry) => entry.is !== null)
  );
}

function put<T>(
  entries: Readonly<Record<string, Entry<T>>>,
  id: string,
  is: T,
  at: number,
): Readonly<Record<string, Entry<T>>> {
  return { ...entries, [id]: { is, at } };
}

function mapEntries<T>(
  entries: Readonly<Record<string, Entry<T>>>,
  change: (entry: Entry<T>) => Entry<T>,
): Readonly<Record<string, Entry<T>>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
}
