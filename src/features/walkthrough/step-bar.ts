import { tick } from '../../browser/guide-actions.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { leadTo } from '../../browser/lead-to.ts';
import { LiveElement } from '../../browser/live-element.ts';
import type { StepView } from '../../engine/overview.ts';
import { phrase } from '../../engine/template.ts';
import { titleOf } from '../../browser/step-titles.ts';

/**
 * The bar at the bottom: the next step, and one button. While that step is out of sight the button scrolls to it; once it is
 * visible, the button ticks it and moves on to the next, or to its checkpoint.
 */
export class StepBarElement extends LiveElement {
  #isSeen = false;
  readonly #sight = new IntersectionObserver((entries) => {
    this.#isSeen = entries.at(-1)?.isIntersecting === true;
    this.#show(guidePage().view.get());
  });

  protected wire(signal: AbortSignal): void {
    signal.addEventListener('abort', () => this.#sight.disconnect());
    this.querySelector('[data-bar-go]')?.addEventListener('click', this.#go, { signal });
    guidePage().view.watch(this.#show, { signal });
  }

  readonly #go = (): void => {
    const { view } = guidePage();
    const { next } = view.get().overview;
    if (!next) return;
    if (!this.#isSeen) {
      leadTo(document.getElementById(next.id), next.id);
      return;
    }
    if (asks(next.id)) {
      leadTo(document.querySelector<HTMLElement>(`[data-checkpoint="${next.id}"] input`), next.id);
      return;
    }
    // Not announced: the screen reader reads the next step when it is focused.
    tick(next.id, true);
    const following = view.get().overview.next;
    if (following) leadTo(document.getElementById(following.id), following.id);
    // The focused button is hidden after the last step.
    else this.querySelector('a')?.focus();
  };

  readonly #show = ({ overview: { next } }: View): void => {
    const where = this.querySelector('a');
    const number = this.querySelector('[data-bar-number]');
    const title = this.querySelector('[data-bar-title]');
    const button = this.querySelector<HTMLElement>('[data-bar-go]');
    if (!where || !number || !title || !button) return;
    where.hash = next?.id ?? 'main';
    number.textContent = next
      ? phrase(this.dataset['stepNumber'] ?? '', { number: next.number })
      : '';
    title.textContent = next ? titleOf(next.id) : (this.dataset['finished'] ?? '');
    button.hidden = !next;
    if (next) button.textContent = this.dataset[this.#use(next)] ?? '';
    this.#watch(next?.id);
  };

  /** The current purpose of the button; also the key of its label. */
  #use(next: StepView): 'begin' | 'goOn' | 'question' | 'doneNext' {
    if (!this.#isSeen) return next.number === 1 ? 'begin' : 'goOn';
    return asks(next.id) ? 'question' : 'doneNext';
  }

  #watched: string | undefined;
  #watch(step: string | undefined): void {
    if (step === this.#watched) return;
    this.#watched = step;
    this.#isSeen = false;
    this.#sight.disconnect();
    const item = step && document.querySelector(`[data-step-item="${step}"]`);
    if (item) this.#sight.observe(item);
  }
}

/** True if the step has a checkpoint, whose answer decides where to go. */
function asks(step: string): boolean {
  return guidePage().model.guide.steps.some((each) => each.id === step && each.answers);
}

declare global {
  interface HTMLElementTagNameMap {
    'step-bar': StepBarElement;
  }
}

customElements.define('step-bar', StepBarElement);
