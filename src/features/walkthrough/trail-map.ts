import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { isBegun } from '../../engine/progress.ts';
import { phrase } from '../../engine/template.ts';

/** The map of the trail: the tally, the next step, and the buttons that act on the whole guide. */
export class TrailMapElement extends LiveElement {
  // Looked up once: querying a long page at every tick costs more than all the rest.
  #tallies: readonly HTMLElement[] = [];
  #items: readonly HTMLElement[] = [];

  protected wire(signal: AbortSignal): void {
    this.#tallies = [...document.querySelectorAll<HTMLElement>('[data-tally]')];
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-map-step]')];
    guidePage().view.watch(this.#show, { signal });
    // Where the map stands above the text it cannot show the current heading.
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
    // "Start over" was undone; its button has the focus again.
    if (isBack && document.activeElement?.closest('undo-bar')) again.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trail-map': TrailMapElement;
  }
}

customElements.define('trail-map', TrailMapElement);
