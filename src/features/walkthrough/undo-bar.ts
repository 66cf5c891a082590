import { announce } from '../../browser/announce.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import type { Undoable } from '../../browser/saved-store.ts';

/** How long the undo is offered, in milliseconds; the clock stops while pointer or focus rests on it. */
const OFFERED_FOR = 12_000;

/** The toast that names the last change and undoes it. */
export class UndoBarElement extends LiveElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before the toast got it. */
  #cameFrom: HTMLElement | undefined;

  protected wire(signal: AbortSignal): void {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.querySelector('[data-undo]')?.addEventListener('click', this.#undo, { signal });
    for (const event of ['pointerenter', 'focusin'])
      this.addEventListener(event, this.#wait, { signal });
    for (const event of ['pointerleave', 'focusout'])
      this.addEventListener(event, this.#leave, { signal });
    guidePage().saved.undoable.watch(this.#show, { signal });
  }

  readonly #show = (undoable: Undoable | undefined): void => {
    this.hidden = !undoable;
    // Other toasts give way (toasts.css), and what is focused scrolls clear of it (base.css).
    document.documentElement.classList.toggle('undoable', undoable !== undefined);
    const title = this.querySelector('[data-undo-title]');
    if (title) title.textContent = undoable?.title ?? '';
    this.#leave();
  };

  readonly #undo = (): void => {
    const hadFocus = this.contains(document.activeElement);
    const isUndone = guidePage().saved.undo();
    // The focused button is hidden with the toast.
    if (hadFocus) this.#cameFrom?.focus({ preventScroll: true });
    announce(this.dataset[isUndone ? 'undone' : 'notUndone'] ?? '');
  };

  readonly #wait = (event: Event): void => {
    clearTimeout(this.#timer);
    if (!(event instanceof FocusEvent)) return;
    const from = event.relatedTarget;
    this.#cameFrom = from instanceof HTMLElement ? from : undefined;
  };

  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    if (!this.hidden && !this.matches(':hover, :focus-within'))
      this.#timer = setTimeout(() => guidePage().saved.forgetUndo(), OFFERED_FOR);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'undo-bar': UndoBarElement;
  }
}

customElements.define('undo-bar', UndoBarElement);
