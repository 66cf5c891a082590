import { announce } from '../../../browser/announce.ts';
import { make, makeButton } from '../../../browser/make.ts';
import { phrase } from '../../../engine/template.ts';
import type { Results, SearchClient } from '../query/client.ts';
import type { SearchState } from '../query/session.ts';
import { hitItem } from './hit.ts';
import { notesOn, type Say } from './notes.ts';
import { showProgress } from './progress.ts';

/** Shows the state of a search session: results, or why there are none. Announces it once. */
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
    // The previous results stay visible, dimmed, until the next arrive.
    if (state.is === 'waiting' && this.#root.querySelector('.hits')) return;
    const { empty = '', loading = '', failed = '', tryAgain = '' } = this.#root.dataset;
    const text = { empty, waiting: loading, failed }[state.is];
    this.#root.replaceChildren(...(text === '' ? [] : [note(text)]));
    if (state.is !== 'failed') return;
    announce(text);
    this.#root.append(makeButton(tryAgain, 'quiet', this.onRetry));
  }

  #showResults(results: Results): void {
    const { words } = results;
    this.query = results.query;
    const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      phrase(words[key] ?? '', values);
    const notes = notesOn(results, say, this.#client.language);
    const count = say(results.total === 1 ? 'searchFoundOne' : 'searchFound', {
      count: results.total,
    });
    const isNone = results.hits.length === 0;
    const none = say('searchNone', { query: shorten(results.query) });
    announce([isNone ? none : count, ...notes].join(' '));
    this.#root.replaceChildren(
      ...(isNone
        ? [make('p', { className: 'search-note strong' }, none), note(say('searchNoneWays'))]
        : (results.mode === 'some' ? notes : [count, ...notes]).map(note)),
    );
    if (isNone) this.#root.append(...this.#waysOn(results, say));
    const list = make('ol', { className: 'hits' });
    list.setAttribute('role', 'list');
    if (results.language !== this.#client.language) list.lang = results.tag;
    list.append(...results.hits.map((hit) => hitItem(hit, words)));
    if (isNone) return;
    this.#root.append(list);
    void showProgress(list, results, this.#client);
  }

  #waysOn({ filtered }: Results, say: Say): HTMLElement[] {
    const href = this.#root.dataset['guides'] ?? '';
    const home = make('a', { className: 'button quiet', href }, say('searchAllGuides'));
    const unfilter =
      filtered && this.onUnfilter
        ? [makeButton(say('searchNoFilter'), 'quiet', this.onUnfilter)]
        : [];
    return [...unfilter, home];
  }
}

const note = (text: string): HTMLElement => make('p', { className: 'search-note' }, text);

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
