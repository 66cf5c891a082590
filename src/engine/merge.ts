import {
  isTakenBack,
  saidAt,
  stateOf,
  type Entries,
  type Entry,
  type SavedState,
} from './saved-state.ts';

/**
 * One state of two copies, the later word on each id winning. No entry is lost: what only one of them has stays. Whichever
 * copy comes first, however often and in whatever order copies are merged, the result is the same.
 */
export function merge(first: SavedState, second: SavedState): SavedState {
  const visited = Math.max(first.visited, second.visited);
  return stateOf((part) => later(first[part], second[part]), visited);
}

function later(first: Entries<unknown>, second: Entries<unknown>): Entries<unknown> {
  const entries = new Map(Object.entries(first));
  for (const [id, entry] of Object.entries(second)) {
    const other = entries.get(id);
    if (!other || outranks(entry, other)) entries.set(id, entry);
  }
  return Object.fromEntries(entries);
}

/** Of two words of the same time, one that says something stands; of two such, their content decides, not their side. */
function outranks(entry: Entry<unknown>, other: Entry<unknown>): boolean {
  const by = saidAt(entry) - saidAt(other) || +isTakenBack(other.is) - +isTakenBack(entry.is);
  return by === 0 ? content(entry) < content(other) : by > 0;
}

/** What is missing sorts last: an entry that knows its title is the better one. */
const content = ({ is, at, back, text, title }: Entry<unknown>): string =>
  JSON.stringify([is, at, back, text, title]);
