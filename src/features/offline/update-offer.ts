import { announce } from '../../browser/announce.ts';
import { focusTitle, showToast } from '../../browser/toasts.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { showUpdate } from './site-copy.ts';

/**
 * Offers a newer version of the site, on every page that is open; nothing changes before a tap, and then on all of them.
 * Loaded only where there is one (shell/idle.ts).
 */
export class UpdateOfferElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('click', this.#answer, { signal });
  }

  /** Shows the offer, again if it was put off. */
  offer(): void {
    showToast(this, true);
    announce(this.querySelector('p')?.textContent ?? '');
  }

  readonly #answer = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    showToast(this, false);
    if (button.dataset['show'] === undefined) focusTitle();
    else void showUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'update-offer': UpdateOfferElement;
  }
}

customElements.define('update-offer', UpdateOfferElement);
