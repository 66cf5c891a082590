import { announce } from '../../browser/announce.ts';
import { keptChanged } from '../../browser/kept.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { phrase } from '../../engine/template.ts';
import type { FromWorker, KeptRecord } from './messages.ts';
import {
  keepIfWelcome,
  keepSite,
  keptRecord,
  onWorker,
  registration,
  removeSite,
  storedPreference,
} from './site-copy.ts';

type State =
  | { readonly is: 'kept'; readonly record: KeptRecord }
  | { readonly is: 'keeping'; readonly done: number; readonly total: number }
  | { readonly is: 'starting' | 'none' | 'removed' | 'forbidden' | 'insecure' }
  | { readonly is: 'full' | 'connection' | 'changed' | 'unknown' };

/** Whether the site is kept for use without a network, how large and since when; and the ways to keep and to remove it. */
export class OfflineCopyElement extends LiveElement {
  /** True from the reader's press until it is known what came of it: then that is announced. */
  #isAsked = false;

  protected wire(signal: AbortSignal): void {
    this.#showNetwork();
    for (const event of ['online', 'offline'])
      window.addEventListener(event, this.#showNetwork, { signal });
    if (!('serviceWorker' in navigator)) {
      this.#show({ is: window.isSecureContext ? 'forbidden' : 'insecure' });
      return;
    }
    onWorker((message) => void this.#hear(message), { signal });
    this.addEventListener('click', this.#click, { signal });
    void keepIfWelcome().then(this.#look);
  }

  readonly #showNetwork = (): void => {
    const told = this.querySelector<HTMLElement>('[data-offline-now]');
    if (told) told.hidden = navigator.onLine;
  };

  readonly #click = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const work = button.dataset['keep'] === undefined ? this.#remove() : this.#keep();
    // The button is gone; the focus must not go with it.
    this.#state?.focus();
    void work.then(keptChanged);
  };

  async #keep(): Promise<void> {
    this.#isAsked = true;
    this.#show({ is: 'starting' });
    await keepSite().catch(() => this.#show({ is: 'forbidden' }));
  }

  async #remove(): Promise<void> {
    this.#isAsked = false;
    this.#show({ is: 'removed' });
    await removeSite();
    await this.#look();
  }

  async #hear(message: FromWorker): Promise<void> {
    // What a worker still says that was just told to stop.
    if (storedPreference() === 'remove') return;
    if (message.is === 'keeping') this.#show(message);
    else if (message.is === 'failed') this.#show({ is: message.why });
    else await this.#look();
    if (this.#isAsked && message.is !== 'keeping') {
      this.#isAsked = false;
      announce(this.#state?.textContent ?? '');
    }
  }

  /** Shows how things stand, when no worker is telling. */
  readonly #look = async (): Promise<void> => {
    const record = await keptRecord();
    const preference = storedPreference();
    if (record) this.#show({ is: 'kept', record });
    else if ((await registration())?.installing) this.#show({ is: 'starting' });
    else if (preference === 'full') this.#show({ is: 'full' });
    else this.#show({ is: preference === 'remove' ? 'removed' : 'none' });
  };

  #show(state: State): void {
    const { is } = state;
    const isKeeping = is === 'keeping' || is === 'starting';
    if (this.#state) this.#state.textContent = this.#words(state);
    const bar = this.querySelector('progress');
    if (bar) {
      bar.hidden = !isKeeping;
      if (is === 'keeping') Object.assign(bar, { max: state.total, value: state.done });
      else bar.removeAttribute('value');
    }
    this.#button('[data-keep]').hidden =
      isKeeping || is === 'kept' || is === 'forbidden' || is === 'insecure';
    this.#button('[data-remove]').hidden = !(isKeeping || is === 'kept');
    this.dataset['is'] = is;
  }

  #words(state: State): string {
    const words = this.dataset[state.is] ?? '';
    if (state.is === 'keeping') return phrase(words, { done: state.done, total: state.total });
    if (state.is !== 'kept') return words;
    const { files, bytes, since } = state.record;
    const { locale } = this.dataset;
    const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1e6);
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
    return phrase(words, { files, size, date: date.format(since) });
  }

  #button(selector: string): HTMLElement {
    const button = this.querySelector<HTMLElement>(selector);
    if (!button) throw new Error(`<offline-copy> lacks its ${selector}`);
    return button;
  }

  get #state(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-state]');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offline-copy': OfflineCopyElement;
  }
}

customElements.define('offline-copy', OfflineCopyElement);
