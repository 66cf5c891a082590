import { announce, sentences } from '../../browser/announce.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { markStep } from '../../engine/progress.ts';
import { phrase } from '../../engine/template.ts';
import { titleOf } from './step-titles.ts';

/** The bar within a thumb's reach: the step to go on with, and one button that ticks it and leads to the next. */
export class StepBarElement extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.querySelector('[data-bar-go]')?.addEventListener('click', this.#go, { signal });
    guidePage().view.watch(this.#show, { signal });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  readonly #go = (): void => {
    const { saved, view } = guidePage();
    const { next } = view.get().overview;
    if (!next) return;
    if (asks(next.id)) {
      leadTo(document.querySelector<HTMLElement>(`[data-checkpoint="${next.id}"] input`), next.id);
      return;
    }
    const title = phrase(this.dataset['ticked'] ?? '', { title: titleOf(next.id) });
    saved.update((state) => markStep(state, next.id, 'done', Date.now()), title);
    const following = view.get().overview.next;
    const tally = this.querySelector('[data-tally]')?.textContent ?? '';
    // The step that follows is read out by itself when the focus comes to it.
    announce(sentences(title, tally, following ? '' : this.dataset['finished']));
    if (following) leadTo(document.getElementById(following.id), following.id);
    // The button is gone with the last step; the focus must not go with it.
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
    button.textContent =
      (next && asks(next.id) ? this.dataset['question'] : this.dataset['doneNext']) ?? '';
  };
}

/** True if the step ends in a checkpoint: only its answer leads on. */
function asks(step: string): boolean {
  return guidePage().model.guide.steps.some((each) => each.id === step && each.answers);
}

/** Scrolls to a step and puts the focus there, so that keyboard and screen reader go on from it. */
function leadTo(target: HTMLElement | null, step: string): void {
  history.replaceState(history.state, '', `#${step}`);
  document.getElementById(step)?.scrollIntoView();
  if (!target) return;
  if (!target.matches('input')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

declare global {
  interface HTMLElementTagNameMap {
    'step-bar': StepBarElement;
  }
}

customElements.define('step-bar', StepBarElement);
