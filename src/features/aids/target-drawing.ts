import { LiveElement } from '../../browser/live-element.ts';
import { shootAt, type Shot } from '../../engine/target.ts';
import { targetWords, type TargetPhrases } from './target-words.ts';

/** Draws shots on a target and describes them as two sliders move. */
export class TargetDrawingElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    this.addEventListener('input', this.#show, { signal });
    this.addEventListener('click', this.#jump, { signal });
    this.#show();
  }

  readonly #jump = (event: Event): void => {
    const { target } = event;
    const button = target instanceof Element && target.closest<HTMLElement>('[data-accuracy]');
    if (!button) return;
    this.#slider('accuracy').value = button.dataset['accuracy'] ?? '';
    this.#slider('precision').value = button.dataset['precision'] ?? '';
    this.#show();
  };

  readonly #show = (): void => {
    const group = shootAt(
      this.#slider('accuracy').valueAsNumber,
      this.#slider('precision').valueAsNumber,
    );
    const { shots, mean, spread } = group;
    this.querySelectorAll('.target-live [data-shot]').forEach((circle, index) => {
      const shot = shots[index];
      if (shot) move(circle, 'cx', 'cy', shot);
    });
    for (const circle of this.querySelectorAll('[data-spread]')) {
      move(circle, 'cx', 'cy', mean);
      circle.setAttribute('r', String(spread));
    }
    for (const line of this.querySelectorAll('[data-bias]')) move(line, 'x2', 'y2', mean);
    for (const cross of this.querySelectorAll('[data-mean]'))
      cross.setAttribute('transform', `translate(${mean.x.toFixed(1)} ${(-mean.y).toFixed(1)})`);

    const phrases = JSON.parse(this.dataset['phrases'] ?? '{}') as TargetPhrases;
    const { locale = '', plainDigits } = this.dataset;
    const useGrouping = plainDigits === undefined;
    const words = targetWords(group, phrases, { locale, useGrouping });
    for (const place of this.querySelectorAll<HTMLElement>('[data-words]')) {
      const text = words[place.dataset['words'] as keyof typeof words];
      // Only changed sentences are announced.
      if (place.textContent !== text) place.textContent = text;
    }
  };

  #slider(name: 'accuracy' | 'precision'): HTMLInputElement {
    const slider = this.querySelector<HTMLInputElement>(`#target-${name}`);
    if (!slider) throw new Error(`<target-drawing> needs a slider #target-${name}`);
    return slider;
  }
}

/** The y axis of SVG points down. */
function move(shape: Element, x: string, y: string, to: Shot): void {
  shape.setAttribute(x, to.x.toFixed(1));
  shape.setAttribute(y, (-to.y).toFixed(1));
}

declare global {
  interface HTMLElementTagNameMap {
    'target-drawing': TargetDrawingElement;
  }
}

customElements.define('target-drawing', TargetDrawingElement);
