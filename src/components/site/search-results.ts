import { announce } from '../../browser/announce.ts';
import { readGuide } from '../../browser/kept.ts';
import { overview } from '../../engine/overview.ts';
import { isBegun } from '../../engine/progress.ts';
import { phrase } from '../../engine/template.ts';
import type { SearchWords } from '../../search/catalogue.ts';
import type { Results, SearchClient } from '../../search/client.ts';
import type { Piece } from '../../search/excerpt.ts';
import type { Hit, Place } from '../../search/hits.ts';
import type { SearchState } from '../../search/session.ts';

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
    const notes = notesOn(results, say, this.#client.language);
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
    if (results.language !== this.#client.language)
      list.lang = results.language === 'zh' ? 'zh-CN' : 'en';
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

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What was done to the query beyond looking for it, in words. */
function notesOn({ mode, corrected, missing, language }: Results, say: Say, own: string): string[] {
  return [
    ...(language === own || mode === 'none' ? [] : [say('searchOther')]),
    ...corrected.map((each) => say('searchCorrected', each)),
    ...(mode === 'some' ? [say('searchSome')] : []),
    ...(mode === 'some' && missing.length > 0
      ? [say('searchMissing', { words: missing.slice(0, 4).join(', ') })]
      : []),
  ];
}

/** How far the reader has come in each guide found, if in any: "3 of 9". */
async function showProgress(
  list: HTMLElement,
  { hits, words }: Results,
  client: SearchClient,
): Promise<void> {
  const begun = hits.flatMap(({ page }, i) => {
    const guide = page.path.split('/').at(-2) ?? '';
    const state = readGuide(guide);
    return state && isBegun(state) ? [{ i, guide, state }] : [];
  });
  if (begun.length === 0) return;
  const models = await client.models().catch(() => undefined);
  for (const { i, guide, state } of begun) {
    const model = models?.[guide];
    if (!model || model.steps.length === 0) continue;
    const { done, total } = overview(model, state);
    const facts = list.children[i]?.querySelector('.hit-facts');
    facts?.append(
      element('span', 'hit-progress', phrase(words['progressOf'] ?? '', { done, total })),
    );
  }
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function hitItem({ page, title, places }: Hit, words: SearchWords): HTMLLIElement {
  const item = element('li', 'hit');
  const [best, ...others] = places;
  const link = element('a', 'hit-link');
  link.href = best?.href ?? page.path;
  link.append(line('hit-title', title));
  if (best && best.title.length > 0) link.append(line('hit-place', best.title));
  item.append(link);
  if (best) item.append(excerptOf(best));
  const facts = element(
    'p',
    'hit-facts',
    [page.topicTitle, page.kindTitle].filter(Boolean).join(' · '),
  );
  if (page.status === 'history')
    facts.prepend(element('span', 'stamp history', words['statusHistory']));
  item.append(facts);
  if (others.length > 0) item.append(otherPlaces(others));
  return item;
}

function otherPlaces(places: readonly Place[]): HTMLUListElement {
  const list = element('ul', 'hit-places');
  list.setAttribute('role', 'list');
  for (const place of places) {
    const item = element('li', '');
    const link = element('a', 'hit-other');
    link.href = place.href;
    link.append(line('hit-place', place.title));
    item.append(link, excerptOf(place));
    list.append(item);
  }
  return list;
}

function excerptOf({ excerpt }: Place): HTMLParagraphElement {
  const text = element('p', 'hit-text');
  text.append(...pieces(excerpt));
  return text;
}

function line(name: string, parts: readonly Piece[]): HTMLSpanElement {
  const span = element('span', name);
  span.append(...pieces(parts));
  return span;
}

/** Text nodes and `<mark>`s: what was found is never read as markup. */
const pieces = (parts: readonly Piece[]): Node[] =>
  parts.map(({ text, marked }) =>
    marked ? element('mark', '', text) : document.createTextNode(text),
  );

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  if (text !== '') made.textContent = text;
  return made;
}
