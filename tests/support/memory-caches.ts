import type { Caches } from '../../src/features/offline/copy-names.ts';

/**
 * Caches of a browser, in memory. As in a browser, who holds a cache that was deleted writes into one that nobody finds any
 * more.
 */
export class MemoryCaches {
  readonly stores = new Map<string, Map<string, string>>();
  /** How many files fit into all of them. */
  room = Infinity;

  readonly caches = {
    open: (name: string) => Promise.resolve(this.#cache(this.#store(name))),
    match: (url: string, options?: MultiCacheQueryOptions) => {
      const text = this.stores.get(options?.cacheName ?? '')?.get(url);
      return Promise.resolve(text === undefined ? undefined : new Response(text));
    },
    keys: () => Promise.resolve([...this.stores.keys()]),
    delete: (name: string) => Promise.resolve(this.stores.delete(name)),
  } as unknown as Caches;

  /** What is in a cache, by address. */
  content(name: string): Record<string, string> {
    return Object.fromEntries(this.stores.get(name) ?? []);
  }

  put(name: string, entries: Readonly<Record<string, string>>): void {
    for (const [url, text] of Object.entries(entries)) this.#store(name).set(url, text);
  }

  #store(name: string): Map<string, string> {
    const store = this.stores.get(name) ?? new Map<string, string>();
    this.stores.set(name, store);
    return store;
  }

  #cache(store: Map<string, string>) {
    return {
      match: (url: string) => {
        const text = store.get(url);
        return Promise.resolve(text === undefined ? undefined : new Response(text));
      },
      put: async (url: string, response: Response) => {
        const text = await response.text();
        const used = [...this.stores.values()].reduce((sum, { size }) => sum + size, 0);
        if (used >= this.room) throw new DOMException('No room', 'QuotaExceededError');
        store.set(url, text);
      },
      delete: (url: string) => Promise.resolve(store.delete(url)),
      keys: () => Promise.resolve([...store.keys()].map((url) => new Request(url))),
    };
  }
}
