import { LANGUAGE_OFFER_KEY } from '../browser/keys.ts';
import { LiveElement } from '../browser/live-element.ts';

/** Takes the reader to the same place in another language: the links get the query, and the step or section in view. */
export class LanguageSwitchElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    // On pointerdown and focus rather than click, to cover new tabs and keyboards.
    this.addEventListener('click', answerOffer, { signal });
    for (const event of ['pointerdown', 'focusin', 'click']) {
      this.addEventListener(event, this.#aim, { signal });
    }
  }

  readonly #aim = (): void => {
    for (const link of this.querySelectorAll('a')) {
      // A home page has neither the step nor the choices of this page.
      if (link.dataset['elsewhere'] !== undefined) continue;
      link.search = location.search;
      link.hash = placeInView();
    }
  };
}

/** Who goes to another language by hand need not be offered the first one there. */
function answerOffer(): void {
  try {
    window.localStorage.setItem(LANGUAGE_OFFER_KEY, new Date().toISOString().slice(0, 10));
  } catch {
    // Without storage there is no offer either.
  }
}

/** The id of the last heading above the middle of the window; empty near the top. */
function placeInView(): string {
  const middle = window.innerHeight / 2;
  const above = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')].filter(
    (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < middle,
  );
  return window.scrollY < 80 ? '' : (above.at(-1)?.id ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'language-switch': LanguageSwitchElement;
  }
}

customElements.define('language-switch', LanguageSwitchElement);
