import { decode, type SavedState } from '../engine/saved-state.ts';
import { guideKey, PREFIX } from './keys.ts';

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

/** Everything that this site keeps in the browser, by key; empty where keeping is forbidden. */
export function readAll(): readonly { readonly key: string; readonly text: string }[] {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .toSorted()
      .map((key) => ({ key, text: window.localStorage.getItem(key) ?? '' }));
  } catch {
    return [];
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
