import { announce } from '../../browser/announce.ts';
import { erase, keptChanged, onKeptChange, readAll } from '../../browser/kept.ts';
import { kindOfKey } from '../../browser/kinds-of-keys.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { phrase } from '../../engine/template.ts';

/** Everything that this site keeps in the browser, in plain words; each thing can be looked at and deleted. */
export class StoredListElement extends LiveElement {
  #erased: readonly { readonly key: string; readonly text: string }[] = [];

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
    else if (event.target.closest('[data-erased] button')) this.#putBack();
  };

  #erase(keys: readonly string[]): void {
    this.#erased = readAll().filter((each) => keys.includes(each.key));
    const [first] = keys;
    const words =
      keys.length === 1 && first
        ? phrase(this.dataset['deleted'] ?? '', { what: this.#words(first) })
        : (this.dataset['erased'] ?? '');
    erase(keys);
    const told = this.querySelector('.toast[data-erased] p');
    if (told) told.textContent = words;
    announce(words);
    this.#changed();
  }

  #putBack(): void {
    for (const { key, text } of this.#erased) window.localStorage.setItem(key, text);
    this.#erased = [];
    this.#changed();
  }

  #changed(): void {
    const toast = this.querySelector<HTMLElement>('[data-erased]');
    if (toast) toast.hidden = this.#erased.length === 0;
    keptChanged();
  }

  readonly #show = (): void => {
    const list = this.querySelector('ul');
    const none = this.querySelector<HTMLElement>('[data-none]');
    const all = this.querySelector<HTMLElement>('[data-erase-all]');
    if (!list || !none || !all) return;
    const kept = readAll();
    list.replaceChildren(...kept.flatMap(({ key, text }) => this.#item(key, text) ?? []));
    none.hidden = kept.length > 0;
    all.hidden = kept.length === 0;
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
    return item;
  }

  #words(key: string): string {
    const kind = kindOfKey(key);
    if (kind.is === 'theme') return this.dataset['theme'] ?? key;
    if (kind.is === 'offer') return this.dataset['offer'] ?? key;
    if (kind.is === 'offline') return this.dataset['offline'] ?? key;
    if (kind.is === 'other') return key;
    const titles = JSON.parse(this.dataset['titles'] ?? '{}') as Record<string, string>;
    const guide = titles[kind.guide];
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
