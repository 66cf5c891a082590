import { announce } from '../../browser/announce.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { showUpdate } from '../../offline/site-copy.ts';

/**
 * Offers a newer version of the site, on every page that is open; nothing changes before a tap, and then on all of them.
 * Loaded only where there is one (settled.ts).
 */
export class UpdateOfferElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.hidden = false;
    announce(this.querySelector('p')?.textContent ?? '');
    this.addEventListener('click', this.#answer, { signal });
  }

  readonly #answer = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.dataset['show'] !== undefined) void showUpdate();
    this.hidden = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'update-offer': UpdateOfferElement;
  }
}

customElements.define('update-offer', UpdateOfferElement);
