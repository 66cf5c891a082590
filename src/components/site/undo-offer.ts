import { announce } from '../../browser/announce.ts';
import { LiveElement } from '../../browser/live-element.ts';

/** How long something can be taken back, in milliseconds; longer while pointer or focus rests on the bar. */
const OFFERED_FOR = 12_000;

/** The bar of the page of progress: says what was just done, and takes it back on a tap. */
export class UndoOfferElement extends LiveElement {
  #undo: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected wire(signal: AbortSignal): void {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.querySelector('button')?.addEventListener('click', this.#takeBack, { signal });
    for (const event of ['pointerenter', 'focusin'])
      this.addEventListener(event, () => clearTimeout(this.#timer), { signal });
    for (const event of ['pointerleave', 'focusout'])
      this.addEventListener(event, this.#leave, { signal });
  }

  /** Says once what was done, and offers to take it back. */
  offer(words: string, undo: () => void): void {
    this.#undo = undo;
    const text = this.querySelector('p');
    if (text) text.textContent = words;
    this.hidden = false;
    announce(words);
    this.#leave();
  }

  readonly #takeBack = (): void => {
    const hadFocus = this.contains(document.activeElement);
    this.hidden = true;
    this.#undo?.();
    announce(this.dataset['undone'] ?? '');
    if (!hadFocus) return;
    // The button is gone; the reader goes on from the top of what was put back.
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.hidden = true), OFFERED_FOR);
  };
}

/** Offers to take something back, where the page has a bar for it. */
export function offerUndo(words: string, undo: () => void): void {
  document.querySelector('undo-offer')?.offer(words, undo);
}

declare global {
  interface HTMLElementTagNameMap {
    'undo-offer': UndoOfferElement;
  }
}

customElements.define('undo-offer', UndoOfferElement);
