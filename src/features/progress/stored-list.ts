import {
  erase,
  isForbidden,
  keptChanged,
  onKeptChange,
  putBack,
  readAll,
} from '../../browser/kept.ts';
import { kindOfKey } from '../../browser/kinds-of-keys.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { decode } from '../../engine/saved-state.ts';
import { phrase } from '../../engine/template.ts';
import { guideWords } from './guide-words.ts';
import { make } from '../../browser/make.ts';
import { plainState, type PlainLabels } from './plain-state.ts';
import { offerUndo } from './undo-offer.ts';

/** Lists everything the site stores in this browser in plain words; each entry can be inspected and deleted. */
export class StoredListElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('click', this.#click, { signal });
    onKeptChange(this.#show, { signal });
    this.#show();
  }

  readonly #click = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const key = event.target.closest('[data-delete]')?.closest('li')?.dataset['key'];
    if (key !== undefined) this.#erase([key]);
    else if (event.target.closest('[data-erase-all]'))
      this.#erase(readAll().map((each) => each.key));
  };

  #erase(keys: readonly string[]): void {
    const erased = readAll().filter((each) => keys.includes(each.key));
    const [first] = keys;
    const words =
      keys.length === 1 && first
        ? phrase(this.dataset['deleted'] ?? '', { what: this.#words(first) })
        : (this.dataset['erased'] ?? '');
    erase(keys);
    keptChanged();
    offerUndo(words, () => {
      putBack(erased);
      keptChanged();
      return true;
    });
  }

  readonly #show = (): void => {
    const list = this.querySelector('ul');
    const none = this.querySelector<HTMLElement>('[data-none]');
    const all = this.querySelector<HTMLElement>('[data-erase-all]');
    if (!list || !none || !all) return;
    const entries = readAll();
    list.replaceChildren(...entries.flatMap(({ key, text }) => this.#item(key, text) ?? []));
    none.hidden = entries.length > 0;
    if (isForbidden()) none.textContent = this.dataset['forbidden'] ?? '';
    all.hidden = entries.length === 0;
  };

  #item(key: string, text: string): HTMLLIElement | undefined {
    const copy = this.querySelector('template')?.content.cloneNode(true);
    const item = copy instanceof DocumentFragment ? copy.querySelector('li') : undefined;
    const what = item?.querySelector('[data-what]');
    const raw = item?.querySelector('pre');
    if (!item || !what || !raw) return undefined;
    item.dataset['key'] = key;
    what.textContent = this.#words(key);
    raw.textContent = text;
    item.querySelector('.stored-words')?.append(...this.#plain(key, text));
    return item;
  }

  /** The stored state of a guide in words. */
  #plain(key: string, text: string): HTMLElement[] {
    const kind = kindOfKey(key);
    const decoded = decode(text);
    if (kind.is !== 'guide' || !decoded.ok) return [];
    const labels = JSON.parse(this.dataset['labels'] ?? '') as PlainLabels;
    const lines = plainState(decoded.state, guideWords().get(kind.guide), labels);
    return lines.map((line) => make('li', {}, line));
  }

  #words(key: string): string {
    const kind = kindOfKey(key);
    if (kind.is === 'theme') return this.dataset['theme'] ?? key;
    if (kind.is === 'offer') return this.dataset['offer'] ?? key;
    if (kind.is === 'slash') return this.dataset['slash'] ?? key;
    if (kind.is === 'offline') return this.dataset['offline'] ?? key;
    if (kind.is === 'other') return key;
    const guide = guideWords().get(kind.guide)?.title;
    if (kind.is === 'aside')
      return phrase(this.dataset['aside'] ?? '', { guide: guide ?? kind.guide });
    return guide === undefined
      ? `${this.dataset['unknown'] ?? ''}: ${kind.guide}`
      : phrase(this.dataset['guide'] ?? '', { guide });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stored-list': StoredListElement;
  }
}

customElements.define('stored-list', StoredListElement);
