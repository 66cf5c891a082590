import { announce } from '../../../browser/announce.ts';
import { phrase } from '../../../engine/template.ts';
import type { Results, SearchClient } from '../query/client.ts';
import type { SearchState } from '../query/session.ts';
import { element } from './element.ts';
import { hitItem } from './hit.ts';
import { notesOn, type Say } from './notes.ts';
import { showProgress } from './progress.ts';

/** Shows what a search session tells: results as links, or what became of the search, and says it once. */
export class SearchResultsView {
  /** The query whose results are shown. */
  query = '';
  onRetry: () => void = () => undefined;
  onUnfilter: (() => void) | undefined;
  readonly #root: HTMLElement;
  readonly #client: SearchClient;

  constructor(root: HTMLElement, client: SearchClient) {
    this.#root = root;
    this.#client = client;
  }

  show(state: SearchState): void {
    this.#root.setAttribute('aria-busy', String(state.is === 'waiting'));
    if (state.is === 'found') {
      this.#showResults(state.results);
      return;
    }
    this.query = '';
    // The last results stay in sight, dimmed, until there are others.
    if (state.is === 'waiting' && this.#root.querySelector('.hits')) return;
    const { empty = '', loading = '', failed = '', tryAgain = '' } = this.#root.dataset;
    const text = { empty, waiting: loading, failed }[state.is];
    this.#root.replaceChildren(...(text === '' ? [] : [element('p', 'search-note', text)]));
    if (state.is !== 'failed') return;
    announce(text);
    this.#root.append(this.#button(tryAgain, this.onRetry));
  }

  #showResults(results: Results): void {
    const { words } = results;
    this.query = results.query;
    const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      phrase(words[key] ?? '', values);
    const notes = notesOn(results, say);
    const count = say(results.total === 1 ? 'searchFoundOne' : 'searchFound', {
      count: results.total,
    });
    const isNone = results.hits.length === 0;
    const none = say('searchNone', { query: shorten(results.query) });
    announce([isNone ? none : count, ...notes].join(' '));
    this.#root.replaceChildren(
      ...(isNone
        ? [
            element('p', 'search-note strong', none),
            element('p', 'search-note', say('searchNoneWays')),
          ]
        : (results.mode === 'some' ? notes : [count, ...notes]).map((note) =>
            element('p', 'search-note', note),
          )),
    );
    if (isNone) this.#root.append(...this.#waysOn(results, say));
    const list = element('ol', 'hits');
    list.setAttribute('role', 'list');
    list.lang = results.language.tag;
    list.append(...results.hits.map((hit) => hitItem(hit, words)));
    if (isNone) return;
    this.#root.append(list);
    void showProgress(list, results, this.#client);
  }

  #waysOn({ filtered }: Results, say: Say): HTMLElement[] {
    const home = element('a', 'button quiet', say('searchAllGuides'));
    home.href = this.#root.dataset['guides'] ?? '';
    const unfilter =
      filtered && this.onUnfilter ? [this.#button(say('searchNoFilter'), this.onUnfilter)] : [];
    return [...unfilter, home];
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = element('button', 'button quiet', label);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  }
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
