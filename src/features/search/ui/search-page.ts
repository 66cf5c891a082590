import { LiveElement } from '../../../browser/live-element.ts';
import { SearchSession } from '../query/session.ts';
import { onTyping } from './on-typing.ts';
import { searchClient } from './client.ts';
import { SearchResultsView } from './results.ts';

const PAGES = 30;
const SECTIONS = 4;
/** Addresses may be cut where they are pasted; a whole message still fits. */
const LONGEST_QUERY = 1500;

/** The search page: the query and the filters stand in the address, so that a search can be linked and gone back to. */
export class SearchPageElement extends LiveElement {
  #session: SearchSession | undefined;

  protected wire(signal: AbortSignal): void {
    const results = this.querySelector<HTMLElement>('[data-results]');
    if (!results) throw new Error('<search-page> lacks [data-results]');
    const client = searchClient();
    const view = new SearchResultsView(results, client);
    this.#session = new SearchSession(client, (state) => {
      view.show(state);
      document.documentElement.classList.toggle('searched', state.is !== 'empty');
    });
    view.onRetry = () => this.#ask(true);
    view.onUnfilter = this.#unfilter;
    this.addEventListener('focusin', () => void client.warm().catch(() => undefined), {
      once: true,
      signal,
    });
    onTyping(this, () => this.#ask(), { signal });
    this.addEventListener('submit', this.#submit, { signal });
    window.addEventListener('popstate', this.#readAddress, { signal });
    this.#readAddress();
  }

  /** A link to the results, or the way back to them: the address says what was asked. */
  readonly #readAddress = (): void => {
    const query = new URLSearchParams(location.search);
    for (const field of this.#fields()) field.value = query.get(field.name) ?? '';
    const asked = this.#field('q') !== '';
    if (asked)
      void searchClient()
        .warm()
        .catch(() => undefined);
    this.#search(true);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#ask(true);
  };

  readonly #unfilter = (): void => {
    for (const select of this.querySelectorAll('select')) select.value = '';
    // The button goes with the results that it stood in.
    this.querySelector('input')?.focus();
    this.#ask(true);
  };

  #ask(atOnce = false): void {
    const query = new URLSearchParams();
    for (const { name, value } of this.#fields())
      if (value !== '') query.set(name, value.slice(0, LONGEST_QUERY));
    const search = String(query) === '' ? '' : `?${String(query)}`;
    history.replaceState(history.state, '', location.pathname + search);
    this.#search(atOnce);
  }

  #search(atOnce: boolean): void {
    const filter = { topic: this.#field('topic'), kind: this.#field('kind') };
    this.#session?.ask(this.#field('q'), { pages: PAGES, sections: SECTIONS, filter }, atOnce);
  }

  #fields(): readonly (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  #field(name: string): string {
    return this.#fields().find((field) => field.name === name)?.value ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-page': SearchPageElement;
  }
}

customElements.define('search-page', SearchPageElement);
