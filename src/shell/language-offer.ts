import { focusTitle, showBar } from '../browser/bars.ts';
import { LANGUAGE_OFFER_KEY } from '../browser/keys.ts';
import { LiveElement } from '../browser/live-element.ts';

/**
 * Offers another language, once. Loaded only where the reader's browser prefers it (page-elements.ts); never sends anyone
 * anywhere.
 */
export class LanguageOfferElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    if (this.dataset['wanted'] === undefined || !this.#isNew()) return;
    showBar(this, true);
    this.addEventListener('click', this.#answer, { signal });
  }

  readonly #answer = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest('a, button')) return;
    const link = event.target.closest('a');
    if (link) {
      link.search = window.location.search;
      link.hash = window.location.hash;
    }
    showBar(this, false);
    if (!link) focusTitle();
  };

  #isNew(): boolean {
    try {
      if (window.localStorage.getItem(LANGUAGE_OFFER_KEY) !== null) return false;
      // Shown is offered: a reader who passes it over has answered too.
      window.localStorage.setItem(LANGUAGE_OFFER_KEY, new Date().toISOString().slice(0, 10));
      return true;
    } catch {
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'language-offer': LanguageOfferElement;
  }
}

customElements.define('language-offer', LanguageOfferElement);
