import { THEME_KEY } from '../browser/keys.ts';
import { LiveElement } from '../browser/live-element.ts';

/**
 * The theme menu. The theme is stored, and applied before the first paint by restore.inline.ts. Loaded when the menu is
 * approached, or when another tab changes the theme.
 */
export class ThemeSwitchElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    const { early } = this.dataset;
    if (early !== undefined) choose(early);
    this.#readKept();
    this.addEventListener('change', this.#choose, { signal });
    window.addEventListener('storage', this.#take, { signal });
    // Pages in the back-forward cache get no storage events, and browsers restore their form fields.
    window.addEventListener('pageshow', () => this.#readKept(), { signal });
    document.addEventListener('pointerdown', this.#closeFromOutside, { signal });
    document.addEventListener('keydown', this.#closeByKey, { signal });
  }

  readonly #choose = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) choose(target.value);
  };

  readonly #take = (event: StorageEvent): void => {
    if (event.key === THEME_KEY) this.#readKept();
  };

  #readKept(): void {
    try {
      apply(window.localStorage.getItem(THEME_KEY) ?? 'system');
    } catch {
      // Nothing stored: leave the page as it is.
    }
    this.#show();
  }

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

function choose(theme: string): void {
  apply(theme);
  try {
    window.localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Cannot be stored: the theme holds for this page only.
  }
}

function apply(theme: string): void {
  const isChosen = theme === 'light' || theme === 'dark';
  if (isChosen) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  // The colour of the browser's own interface.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[data-theme-of]')) {
    const own = meta.dataset['themeOf'] ?? '';
    if (isChosen) meta.media = own === theme ? 'all' : 'not all';
    else meta.media = `(prefers-color-scheme: ${own})`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-switch': ThemeSwitchElement;
  }
}

customElements.define('theme-switch', ThemeSwitchElement);
