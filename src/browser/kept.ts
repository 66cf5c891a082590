import { merge } from '../engine/merge.ts';
import { decode, encode, type SavedState } from '../engine/saved-state.ts';
import { BASE, GUIDE_PREFIX, guideKey, PREFIX } from './keys.ts';

/** What is kept of a guide, to be shown elsewhere than on its own page; nothing if there is none that can be read. */
export function readGuide(guide: string): SavedState | undefined {
  try {
    const text = window.localStorage.getItem(guideKey(guide));
    const decoded = text === null ? undefined : decode(text);
    return decoded?.ok ? decoded.state : undefined;
  } catch {
    return undefined;
  }
}

/** The guides of which something is kept, readable or not. */
export const keptGuides = (): readonly string[] =>
  readAll().flatMap(({ key }) =>
    key.startsWith(GUIDE_PREFIX) ? [key.slice(GUIDE_PREFIX.length)] : [],
  );

/** Everything that this site keeps in the browser, by key; empty where keeping is forbidden. */
export function readAll(): readonly { readonly key: string; readonly text: string }[] {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .sort()
      .map((key) => ({ key, text: window.localStorage.getItem(key) ?? '' }));
  } catch {
    return [];
  }
}

/** True if this browser does not let the site keep or read anything. */
export function isForbidden(): boolean {
  try {
    window.localStorage.getItem(PREFIX);
    return false;
  } catch {
    return true;
  }
}

/** Deletes what is kept under these keys. */
export function erase(keys: readonly string[]): void {
  try {
    for (const key of keys) window.localStorage.removeItem(key);
  } catch {
    // What cannot be reached was never kept.
  }
}

/** Puts back what was erased, and loses nothing of what another tab has written since. */
export function putBack(entries: readonly { readonly key: string; readonly text: string }[]): void {
  for (const { key, text } of entries) {
    try {
      const since = window.localStorage.getItem(key);
      window.localStorage.setItem(key, since === null ? text : joined(text, since));
    } catch {
      // Full or forbidden by now: the rest may still fit.
    }
  }
}

/** Both states in one; where they are no states, what was written since. */
function joined(text: string, since: string): string {
  const [old, fresh] = [decode(text), decode(since)];
  return old.ok && fresh.ok ? encode(merge(old.state, fresh.state), BASE) : since;
}

const CHANGE = 'kept-change';

/** Tells the elements of this page that something kept was changed: storage events reach other tabs only. */
export function keptChanged(): void {
  document.dispatchEvent(new Event(CHANGE));
}

/** Calls when anything kept may have changed: here, in another tab, or while the page lay in the back-forward cache. */
export function onKeptChange(show: () => void, options: { signal: AbortSignal }): void {
  document.addEventListener(CHANGE, show, options);
  window.addEventListener('storage', show, options);
  window.addEventListener('pageshow', show, options);
}
