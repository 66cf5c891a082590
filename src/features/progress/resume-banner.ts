import { overview } from '../../engine/overview.ts';
import { isBegun } from '../../engine/progress.ts';
import type { GuideModel } from '../../engine/model.ts';
import { phrase } from '../../engine/template.ts';
import { onKeptChange, readGuide } from '../../browser/kept.ts';
import { LiveElement } from '../../browser/live-element.ts';

/** A link to the next step of the guide visited last. The guides are read from the cards on the same page. */
export class ResumeBannerElement extends LiveElement {
  protected wire(signal: AbortSignal): void {
    onKeptChange(this.#show, { signal });
    this.#show();
  }

  readonly #show = (): void => {
    const [last] = [...document.querySelectorAll('guide-card')]
      .flatMap((card) => {
        const model = JSON.parse(card.dataset['model'] ?? '') as GuideModel;
        const state = readGuide(model.guide);
        return state && isBegun(state) && model.steps.length > 0 ? [{ card, model, state }] : [];
      })
      .toSorted((a, b) => b.state.visited - a.state.visited);
    document.documentElement.classList.toggle('begun', last !== undefined);
    const link = this.querySelector('a');
    const text = this.querySelector('[data-resume-text]');
    if (!last || !link || !text) return;
    const { next } = overview(last.model, last.state);
    const titles = JSON.parse(last.card.dataset['titles'] ?? '{}') as Record<string, string>;
    const { title: guide = '', address = '' } = last.card.dataset;
    link.href = next ? `${address}#${next.id}` : address;
    text.textContent = next
      ? phrase(this.dataset['resume'] ?? '', { number: next.number, step: titles[next.id] ?? '' })
      : phrase(this.dataset['finished'] ?? '', { guide });
    const where = this.querySelector('[data-resume-guide]');
    if (where) where.textContent = next ? guide : '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'resume-banner': ResumeBannerElement;
  }
}

customElements.define('resume-banner', ResumeBannerElement);
