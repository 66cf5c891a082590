import { THEME_KEY } from '../../browser/keys.ts';
import { LiveElement } from '../../browser/live-element.ts';

/** Lets the reader choose the colours; kept in the browser, and shown before the first paint by restore.inline.ts. */
export class ThemeSwitchElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.#show();
    this.addEventListener('change', this.#choose, { signal });
    window.addEventListener('storage', this.#take, { signal });
    window.addEventListener('pageshow', this.#comeBack, { signal });
    window.addEventListener('pageshow', () => this.#show(), { signal });
    document.addEventListener('pointerdown', this.#closeFromOutside, { signal });
    document.addEventListener('keydown', this.#closeByKey, { signal });
  }

  readonly #choose = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    apply(event.target.value);
    try {
      window.localStorage.setItem(THEME_KEY, event.target.value);
    } catch {
      // The choice holds for this page; nothing else depends on it.
    }
  };

  readonly #take = (event: StorageEvent): void => {
    if (event.key !== THEME_KEY) return;
    apply(event.newValue ?? 'system');
    this.#show();
  };

  /** Out of the back-forward cache, where no page hears what others store. */
  readonly #comeBack = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    try {
      apply(window.localStorage.getItem(THEME_KEY) ?? 'system');
      this.#show();
    } catch {
      // Nothing is kept: the page stays as it was.
    }
  };

  readonly #closeFromOutside = (event: Event): void => {
    if (event.target instanceof Node && !this.contains(event.target)) this.#close();
  };

  readonly #closeByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#close()) this.querySelector('summary')?.focus();
  };

  #close(): boolean {
    const menu = this.querySelector('details');
    const wasOpen = menu?.open === true;
    if (menu) menu.open = false;
    return wasOpen;
  }

  #show(): void {
    const theme = document.documentElement.dataset['theme'] ?? 'system';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === theme;
  }
}

function apply(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-switch': ThemeSwitchElement;
  }
}

customElements.define('theme-switch', ThemeSwitchElement);
