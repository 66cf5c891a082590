import { timeOf } from './progress.ts';
import type { Entry, SavedState } from './saved-state.ts';

/** Opens every step, task and checkpoint again. What the reader chose and typed stays. */
export function startOver(state: SavedState, at: number): SavedState {
  const time = timeOf(state, at);
  return {
    ...state,
    steps: mapEntries(state.steps, () => ({ is: 'open', at: time })),
    tasks: mapEntries(state.tasks, () => ({ is: 'open', at: time })),
    answers: mapEntries(state.answers, () => ({ is: null, at: time })),
    visited: at,
  };
}

function mapEntries<T>(
  entries: Readonly<Record<string, Entry<T>>>,
  change: (entry: Entry<T>) => Entry<T>,
): Readonly<Record<string, Entry<T>>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
}
