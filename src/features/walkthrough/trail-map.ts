import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { isBegun } from '../../engine/progress.ts';
import { phrase } from '../../engine/template.ts';

/** The trail at a glance: how far, what comes next, and the way back to the start. */
export class TrailMapElement extends LiveElement {
  // Looked up once: to search a long page at every tick takes longer than all else.
  #tallies: readonly HTMLElement[] = [];
  #items: readonly HTMLElement[] = [];

  protected wire(signal: AbortSignal): void {
    this.#tallies = [...document.querySelectorAll<HTMLElement>('[data-tally]')];
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-map-step]')];
    guidePage().view.watch(this.#show, { signal });
    // Only beside the text does it tell where the reader is.
    if (matchMedia('(width >= 84rem)').matches) {
      const follow = () => void import('./map-place.ts').then((m) => m.followPlace(this, signal));
      addEventListener('scroll', follow, { once: true, passive: true, signal });
    }
  }

  readonly #show = ({ overview, state }: View): void => {
    const { done, total, next, steps } = overview;
    for (const tally of this.#tallies) {
      tally.textContent = phrase(tally.dataset['pattern'] ?? '', { done, total });
    }
    for (const item of this.#items) {
      const step = steps.find(({ id }) => id === item.dataset['mapStep']);
      if (!step) continue;
      item.dataset['standing'] = step.is;
      item.toggleAttribute('data-next', step === next);
      if (step === next) item.firstElementChild?.setAttribute('aria-current', 'step');
      else item.firstElementChild?.removeAttribute('aria-current');
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
