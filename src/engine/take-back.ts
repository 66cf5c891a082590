import { timeOf } from './progress.ts';
import { stateOf, type Entries, type Entry, type SavedState } from './saved-state.ts';

/** What says nothing, in each part. */
const NOTHING = { steps: 'open', tasks: 'open', answers: null, choices: [], values: '' } as const;

/**
 * Puts back what a change has changed. What was said before keeps its place in the story (`at`), so that the walkthrough
 * stands exactly as it stood, and bears the time of taking back (`back`), so that no other copy brings the change in again.
 *
 * @param at milliseconds since 1970
 */
export function takeBack(now: SavedState, before: SavedState, at: number): SavedState {
  const back = timeOf(now, at) + 1;
  return stateOf((part) => restored(now[part], before[part], NOTHING[part], back), Math.max(at, 0));
}

/** An id that is new was never spoken of: its entry stands at the beginning of time and says nothing. */
function restored(
  now: Entries<unknown>,
  before: Entries<unknown>,
  is: unknown,
  back: number,
): Entries<unknown> {
  const old = new Map(Object.entries(before));
  const entries = Object.entries(now).map(([id, entry]): [string, Entry<unknown>] => {
    const was = old.get(id) ?? { is, at: 0 };
    return [id, JSON.stringify(was) === JSON.stringify(entry) ? entry : { ...was, back }];
  });
  return Object.fromEntries(entries);
}
