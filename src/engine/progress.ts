import type { GuideModel } from './model.ts';
import {
  PARTS,
  saidAt,
  type Entries,
  type Entry,
  type Part,
  type SavedState,
  type StepMark,
} from './saved-state.ts';

/*
 * Everything a reader can do to a saved state. Each function returns a new state and leaves the old one as it was, from which
 * `take-back.ts` puts back what was said before. `at` is the time in milliseconds. Where the clock runs behind what was
 * said before (it was set back, or the state comes from a device that is fast), the entry still gets the later time: the
 * order of times must be the order in which things were said.
 */

export function markStep(state: SavedState, step: string, is: StepMark, at: number): SavedState {
  return { ...state, steps: put(state, 'steps', step, is, at), visited: at };
}

export function markTask(state: SavedState, task: string, done: boolean, at: number): SavedState {
  return { ...state, tasks: put(state, 'tasks', task, done ? 'done' : 'open', at), visited: at };
}

/** Takes these options of a choice and no others; none takes the choice back. */
export function choose(
  state: SavedState,
  choice: string,
  options: readonly string[],
  at: number,
): SavedState {
  return { ...state, choices: put(state, 'choices', choice, options, at), visited: at };
}

/** Keeps a value as typed, right or wrong. The empty text takes it back. */
export function setValue(
  state: SavedState,
  placeholder: string,
  text: string,
  at: number,
): SavedState {
  return { ...state, values: put(state, 'values', placeholder, text, at), visited: at };
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
  const answered = { ...state, answers: put(state, 'answers', step, option, at), visited: at };
  const asking = model.steps.findIndex((each) => each.id === step);
  const to = model.steps[asking]?.answers?.find((each) => each.id === option)?.to;
  if (to === undefined) return answered;
  const target = model.steps.findIndex((each) => each.id === to);
  const leadsBack = target >= 0 && target <= asking;
  return leadsBack ? answered : markStep(answered, step, 'done', at);
}

/** True if the reader has done anything that can be gone on with. */
export function isBegun(state: SavedState): boolean {
  return (
    Object.values(state.steps).some((entry) => entry.is !== 'open') ||
    Object.values(state.tasks).some((entry) => entry.is === 'done') ||
    Object.values(state.answers).some((entry) => entry.is !== null)
  );
}

function put<P extends Part>(
  state: SavedState,
  part: P,
  id: string,
  is: SavedState[P][string]['is'],
  at: number,
): Entries<SavedState[P][string]['is']> {
  return { ...state[part], [id]: { is, at: timeOf(state, at) } };
}

/** Now, or a moment after what was said last. */
export function timeOf(state: SavedState, at: number): number {
  let last = 0;
  for (const part of PARTS) {
    for (const entry of Object.values<Entry<unknown>>(state[part]))
      last = Math.max(last, saidAt(entry));
  }
  return at >= last ? at : last + 1;
}
