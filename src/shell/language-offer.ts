import { focusTitle, showToast } from '../browser/toasts.ts';
import { LANGUAGE_OFFER_KEY } from '../browser/keys.ts';
import { LiveElement } from '../browser/live-element.ts';

/** Offers another language, once. Loaded only where the browser prefers it (page-elements.ts); never redirects. */
export class LanguageOfferElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    if (this.dataset['wanted'] === undefined || !this.#isNew()) return;
    showToast(this, true);
    this.addEventListener('click', this.#answer, { signal });
  }

  readonly #answer = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest('a, button')) return;
    const link = event.target.closest('a');
    if (link) {
      link.search = window.location.search;
      link.hash = window.location.hash;
    }
    showToast(this, false);
    if (!link) focusTitle();
  };

  #isNew(): boolean {
    try {
      if (window.localStorage.getItem(LANGUAGE_OFFER_KEY) !== null) return false;
      // Counts as answered once shown, even if the reader ignores it.
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
