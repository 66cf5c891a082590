import { announce } from '../../browser/announce.ts';
import { focusTitle, showToast } from '../../browser/toasts.ts';
import { LiveElement } from '../../browser/live-element.ts';

/**
 * The bar of the page of progress: says what was just done, and takes it back on a tap. It stays until something else is done:
 * here everything may have been erased.
 */
export class UndoOfferElement extends LiveElement {
  #undo: (() => boolean) | undefined;

  protected wire(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', this.#takeBack, { signal });
  }

  /**
   * Says once what was done, and offers to take it back.
   *
   * @param undo tells whether it could be taken back
   */
  offer(words: string, undo: () => boolean): void {
    this.#undo = undo;
    const text = this.querySelector('p');
    if (text) text.textContent = words;
    showToast(this, true);
    announce(words);
    // What was pressed is gone with what it stood beside.
    if (document.activeElement === document.body) this.querySelector('button')?.focus();
  }

  readonly #takeBack = (): void => {
    const hadFocus = this.contains(document.activeElement);
    showToast(this, false);
    const isUndone = this.#undo?.() === true;
    announce(this.dataset[isUndone ? 'undone' : 'notUndone'] ?? '');
    // The button is gone; the reader goes on from the top of what was put back.
    if (hadFocus) focusTitle();
  };
}

/** Offers to take something back, where the page has a bar for it. */
export function offerUndo(words: string, undo: () => boolean): void {
  document.querySelector('undo-offer')?.offer(words, undo);
}

declare global {
  interface HTMLElementTagNameMap {
    'undo-offer': UndoOfferElement;
  }
}

customElements.define('undo-offer', UndoOfferElement);
