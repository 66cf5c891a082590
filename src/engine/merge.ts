import type { Entries, SavedState } from './saved-state.ts';

/**
 * One state of two copies, the later word on each id winning; of two words of the same time, the first copy's.
 * No entry is lost: what only one of them has stays.
 */
export function merge(first: SavedState, second: SavedState): SavedState {
  return {
    version: 2,
    steps: later(first.steps, second.steps),
    tasks: later(first.tasks, second.tasks),
    answers: later(first.answers, second.answers),
    choices: later(first.choices, second.choices),
    values: later(first.values, second.values),
    visited: Math.max(first.visited, second.visited),
  };
}

function later<T>(first: Entries<T>, second: Entries<T>): Entries<T> {
  const entries = new Map(Object.entries(first));
  for (const [id, entry] of Object.entries(second)) {
    const other = entries.get(id);
    if (!other || entry.at > other.at) entries.set(id, entry);
  }
  return Object.fromEntries(entries);
}
