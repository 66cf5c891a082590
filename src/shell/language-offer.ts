import { focusTitle, showToast } from '../browser/toasts.ts';
import { LANGUAGE_OFFER_KEY } from '../browser/keys.ts';
import { LiveElement } from '../browser/live-element.ts';
import { pageLanguage } from '../browser/page-words.ts';

/** Offers another language, once. Loaded only where the browser may prefer it (page-elements.ts); never redirects. */
export class LanguageOfferElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    if (this !== wantedOffer() || !this.#isNew()) return;
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

/**
 * The offer of the language that the reader's browser prefers, among those that the page exists in; nothing if that is the
 * language of the page.
 */
function wantedOffer(): Element | null {
  for (const tag of navigator.languages) {
    const [language = ''] = tag.toLowerCase().split('-');
    if (language === pageLanguage()) break;
    const offer = document.querySelector(`language-offer[data-language="${language}"]`);
    if (offer) return offer;
  }
  return null;
}

declare global {
  interface HTMLElementTagNameMap {
    'language-offer': LanguageOfferElement;
  }
}

customElements.define('language-offer', LanguageOfferElement);
