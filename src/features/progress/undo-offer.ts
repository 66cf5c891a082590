import { announce } from '../../browser/announce.ts';
import { focusTitle, showToast } from '../../browser/toasts.ts';
import { LiveElement } from '../../browser/live-element.ts';

/** The undo toast of the progress page. It has no timeout, since what it restores may be everything that was stored. */
export class UndoOfferElement extends LiveElement {
  #undo: (() => boolean) | undefined;

  protected wire(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', this.#takeBack, { signal });
  }

  /**
   * Announces what was done and offers to undo it.
   *
   * @param undo returns whether it was undone
   */
  offer(words: string, undo: () => boolean): void {
    this.#undo = undo;
    const text = this.querySelector('p');
    if (text) text.textContent = words;
    showToast(this, true);
    announce(words);
    // The pressed button may have been removed.
    if (document.activeElement === document.body) this.querySelector('button')?.focus();
  }

  readonly #takeBack = (): void => {
    const hadFocus = this.contains(document.activeElement);
    showToast(this, false);
    const isUndone = this.#undo?.() === true;
    announce(this.dataset[isUndone ? 'undone' : 'notUndone'] ?? '');
    // The focused button is hidden with the toast; what was restored may be anywhere on the page.
    if (hadFocus) focusTitle();
  };
}

/** Offers an undo if the page has a toast for it. */
export function offerUndo(words: string, undo: () => boolean): void {
  document.querySelector('undo-offer')?.offer(words, undo);
}

declare global {
  interface HTMLElementTagNameMap {
    'undo-offer': UndoOfferElement;
  }
}

customElements.define('undo-offer', UndoOfferElement);
