import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { isBegun } from '../../engine/progress.ts';
import { phrase } from '../../engine/template.ts';

/** The trail at a glance: how far, what comes next, and the way back to the start. */
export class TrailMapElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('click', this.#click, { signal });
    guidePage().view.watch(this.#show, { signal });
  }

  readonly #click = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-print]')) window.print();
    const button = event.target.closest<HTMLElement>('button:not([data-print])');
    if (button) void import('./on-wish.ts').then(({ act }) => act(button));
  };

  readonly #show = ({ overview, state }: View): void => {
    const { done, total, next, steps } = overview;
    for (const tally of document.querySelectorAll<HTMLElement>('[data-tally]')) {
      tally.textContent = phrase(tally.dataset['pattern'] ?? '', { done, total });
    }
    for (const step of steps) {
      const item = this.querySelector<HTMLElement>(`[data-map-step="${step.id}"]`);
      if (!item) continue;
      item.dataset['standing'] = step.is;
      const isNext = next?.id === step.id;
      item.toggleAttribute('data-next', isNext);
      if (isNext) item.querySelector('a')?.setAttribute('aria-current', 'step');
      else item.querySelector('a')?.removeAttribute('aria-current');
    }
    const again = this.querySelector<HTMLElement>('[data-start-over]');
    if (!again) return;
    const isBack = again.hidden && isBegun(state);
    again.hidden = !isBegun(state);
    // Starting over was taken back: the focus goes back with it.
    if (isBack && document.activeElement?.closest('undo-bar')) again.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trail-map': TrailMapElement;
  }
}

customElements.define('trail-map', TrailMapElement);
