import type { Results, SearchClient, SearchOptions } from './client.ts';

/** The state of a session while the reader types. */
export type SearchState =
  | { readonly is: 'empty' }
  | { readonly is: 'waiting' }
  | { readonly is: 'failed' }
  | { readonly is: 'found'; readonly results: Results };

/** The pause in typing before a search starts, in milliseconds. */
const PAUSE = 90;
/** Waits shorter than this are not shown, to avoid flicker, in milliseconds. */
const PATIENCE = 160;

/** Turns input in a search field into results. A late answer never replaces that of a newer query. */
export class SearchSession {
  readonly #client: SearchClient;
  readonly #show: (state: SearchState) => void;
  #ticket = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(client: SearchClient, show: (state: SearchState) => void) {
    this.#client = client;
    this.#show = show;
  }

  /** Searches after the pause, or at once. */
  ask(query: string, options: SearchOptions, atOnce = false): void {
    const ticket = ++this.#ticket;
    for (const timer of this.#timers) clearTimeout(timer);
    if (query.trim() === '') {
      this.#show({ is: 'empty' });
      return;
    }
    const run = () => void this.#run(ticket, query, options);
    this.#timers = [
      setTimeout(run, atOnce ? 0 : PAUSE),
      setTimeout(() => {
        if (ticket === this.#ticket && !this.#answered.has(ticket)) this.#show({ is: 'waiting' });
      }, PAUSE + PATIENCE),
    ];
  }

  readonly #answered = new Set<number>();

  async #run(ticket: number, query: string, options: SearchOptions): Promise<void> {
    let state: SearchState;
    try {
      state = { is: 'found', results: await this.#client.search(query, options) };
    } catch {
      state = { is: 'failed' };
    }
    if (ticket !== this.#ticket) return;
    this.#answered.clear();
    this.#answered.add(ticket);
    this.#show(state);
  }
}
