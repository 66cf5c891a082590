import { LiveElement } from '../../../browser/live-element.ts';
import { SearchSession } from '../query/session.ts';
import { onTyping } from './on-typing.ts';
import { searchClient } from './client.ts';
import { SearchResultsView } from './results.ts';

const PAGES = 30;
const SECTIONS = 4;
/** The longest query put into the address: long URLs may be truncated when pasted. */
const LONGEST_QUERY = 1500;

/** The search page. Query and filters are in the address, so that a search can be linked to and returned to. */
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

  /** On load and on `popstate`, the address decides. */
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
    // The pressed button is removed with the results.
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
