import { isBegun } from '../../engine/progress.ts';
import { overview } from '../../engine/overview.ts';
import { startOver } from '../../engine/start-over.ts';
import type { GuideModel } from '../../engine/model.ts';
import { phrase } from '../../engine/template.ts';
import { keptChanged, onKeptChange, readGuide } from '../../browser/kept.ts';
import { emptyState, type SavedState } from '../../engine/saved-state.ts';
import { SavedStore } from '../../browser/saved-store.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { goneWords, longDate } from './edited-words.ts';
import { offerUndo } from './undo-offer.ts';

/** The guides the reader has begun, latest first, each with buttons to continue and to start over. */
export class ProgressListElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('click', this.#click, { signal });
    onKeptChange(this.#show, { signal });
    this.#show();
  }

  readonly #click = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const item = event.target.closest<HTMLElement>('[data-begun-guide]');
    if (item && event.target.closest('[data-start-over]')) this.#startOver(item);
  };

  #startOver(item: HTMLElement): void {
    const store = storeOf(item);
    const title = this.dataset['startedOver'] ?? '';
    store.update((state) => startOver(state, Date.now()), title);
    keptChanged();
    offerUndo(`${title}: ${cardOf(item)?.dataset['title'] ?? ''}`, () => {
      const isUndone = store.undo();
      keptChanged();
      return isUndone;
    });
  }

  readonly #show = (): void => {
    const items = [...this.querySelectorAll<HTMLElement>('[data-begun-guide]')];
    const stored = items.map((item) => ({
      item,
      state: readGuide(item.dataset['begunGuide'] ?? '') ?? emptyState(),
    }));
    for (const { item, state } of stored) {
      item.hidden = !isBegun(state);
      if (item.hidden) continue;
      const { next } = overview(modelOf(item), state);
      const link = item.querySelector<HTMLAnchorElement>('[data-continue]');
      const address = cardOf(item)?.dataset['address'] ?? '';
      if (link) link.href = next ? `${address}#${next.id}` : address;
      const gone = item.querySelector('[data-gone]');
      if (gone) gone.textContent = goneWords(goneTitles(modelOf(item), state));
      const visited = item.querySelector('[data-visited]');
      if (visited) visited.textContent = state.visited > 0 ? this.#visitedOn(state.visited) : '';
    }
    const begun = stored.filter(({ item }) => !item.hidden);
    begun.sort((a, b) => b.state.visited - a.state.visited);
    this.querySelector('.begun-guides')?.append(...begun.map(({ item }) => item));
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = begun.length > 0;
  };

  #visitedOn(time: number): string {
    return phrase(this.dataset['lastVisit'] ?? '', { date: longDate(time) });
  }
}

const cardOf = (item: HTMLElement) => item.querySelector('guide-card');
const modelOf = (item: HTMLElement) =>
  JSON.parse(cardOf(item)?.dataset['model'] ?? '') as GuideModel;
/** The titles of ticked steps that the guide no longer has. */
const goneTitles = ({ steps }: GuideModel, state: SavedState): string[] =>
  Object.entries(state.steps).flatMap(([id, { is, title }]) =>
    is === 'done' && title !== undefined && !steps.some((step) => step.id === id) ? [title] : [],
  );
const storeOf = (item: HTMLElement) =>
  new SavedStore(item.dataset['begunGuide'] ?? '', () => window.localStorage);

declare global {
  interface HTMLElementTagNameMap {
    'progress-list': ProgressListElement;
  }
}

customElements.define('progress-list', ProgressListElement);
