import { overview } from '../../engine/overview.ts';
import { isBegun } from '../../engine/progress.ts';
import type { GuideModel } from '../../engine/model.ts';
import { phrase } from '../../engine/template.ts';
import { onKeptChange, readGuide } from '../../browser/kept.ts';
import { LiveElement } from '../../browser/live-element.ts';

/** Shows the progress in a guide on its card: one small blaze per step, and "4 of 9". */
export class GuideCardElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    onKeptChange(this.#show, { signal });
    this.#show();
  }

  readonly #show = (): void => {
    const model = JSON.parse(this.dataset['model'] ?? '') as GuideModel;
    const state = readGuide(model.guide);
    const count = this.querySelector('[data-card-count]');
    if (!count) return;
    const begun = state !== undefined && isBegun(state);
    this.classList.toggle('begun', begun);
    count.textContent = '';
    if (!begun) return;
    const { done, total, next, steps } = overview(model, state);
    count.textContent = next
      ? phrase(this.dataset['progress'] ?? '', { done, total })
      : (this.dataset['finished'] ?? '');
    for (const step of steps) {
      const tick = this.querySelector<HTMLElement>(`[data-tick="${step.id}"]`);
      if (!tick) continue;
      tick.className = next?.id === step.id ? 'next' : step.is;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-card': GuideCardElement;
  }
}

customElements.define('guide-card', GuideCardElement);
