/** A value that can be watched. `watch` calls back at once and after each change, until the signal is aborted. */
export interface Readable<T> {
  readonly get: () => T;
  readonly watch: (show: (value: T) => void, options: { signal: AbortSignal }) => void;
}

/** A minimal observable value. Setting the same value (`===`) again notifies nobody. */
export class Store<T> implements Readable<T> {
  #value: T;
  readonly #watchers = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  readonly set = (value: T): void => {
    if (value === this.#value) return;
    this.#value = value;
    for (const show of [...this.#watchers]) {
      // A watcher may unsubscribe another, or cause a nested `set`, which has then notified everyone.
      if (this.#value !== value) return;
      if (this.#watchers.has(show)) show(value);
    }
  };

  readonly watch = (show: (value: T) => void, { signal }: { signal: AbortSignal }): void => {
    if (signal.aborted) return;
    this.#watchers.add(show);
    signal.addEventListener('abort', () => this.#watchers.delete(show), { once: true });
    show(this.#value);
  };
}
