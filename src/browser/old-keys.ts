import { storagePrefix } from './storage-prefix.ts';

/** What is used of `localStorage`. */
export type OldShelf = Pick<Storage, 'getItem' | 'setItem' | 'key' | 'length'>;

/**
 * Until 2026-12 every copy of the site kept things under the names that only one at `/` has now. A site elsewhere takes over,
 * once, what stands there, and deletes nothing: it may be another copy's. What a copy at `/` has written since says so
 * (`encode`), and stays its own.
 *
 * @param base the path of the home page, with a slash at both ends; nothing is done for `/`
 */
export function takeOverOldKeys(base: string, shelf: () => OldShelf): void {
  try {
    const storage = shelf();
    // Outside the prefix: erasing everything must not bring back what was taken over before.
    const done = `waymark${base}`;
    const old = keysOf(storage).filter((key) => key.startsWith(storagePrefix('/')));
    if (base === '/' || old.length === 0 || storage.getItem(done) !== null) return;
    for (const key of old) {
      const text = storage.getItem(key) ?? '';
      const own = storagePrefix(base) + key.slice(storagePrefix('/').length);
      if (storage.getItem(own) === null && !hasBase(text)) storage.setItem(own, text);
    }
    storage.setItem(done, 'taken over');
  } catch {
    // Forbidden, or full: the next page tries again.
  }
}

const keysOf = (storage: OldShelf): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

function hasBase(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { base?: unknown } | null)?.base === 'string';
  } catch {
    return false;
  }
}
