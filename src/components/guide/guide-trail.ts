import { announce, sentences } from '../../browser/announce.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { fillValueSlots } from '../../browser/value-slots.ts';
import { variantSwitch } from '../../browser/variants.ts';
import type { Chosen } from '../../engine/model.ts';
import { answer, markStep, markTask } from '../../engine/progress.ts';
import { standingAnswers } from '../../engine/overview.ts';
import { phrase } from '../../engine/template.ts';
import { titleOf } from './step-titles.ts';

/**
 * The text of a guide: keeps its steps, tasks, checkpoints and variants and the reader's saved progress in step with each
 * other.
 */
export class GuideTrailElement extends LiveElement {
  #showVariants: ((chosen: Chosen) => void) | undefined;
  /** The choices that are shown, as text to compare: what was found in hidden parts stays until they change. */
  #shown: string | undefined;

  protected wire(signal: AbortSignal): void {
    const page = guidePage();
    const choices = page.model.guide.choices.map((choice) => choice.id);
    this.#showVariants = variantSwitch(document, choices);
    this.addEventListener('change', this.#change, { signal });
    this.addEventListener('click', this.#click, { signal });
    page.view.watch(this.#show, { signal });
    fillValueSlots(page, { signal });
    // From here on `hidden` says what is shown, not the sheet that choices.inline.ts made.
    document.adoptedStyleSheets = [];
  }

  readonly #change = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const { step, task } = input.dataset;
    if (step !== undefined) this.#tick(step, input.checked);
    else if (task !== undefined) this.#tickTask(task, input);
    else if (input.type === 'radio') this.#answer(input);
  };

  readonly #click = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (!button) return;
    const { skip, takeBack } = button.dataset;
    if (skip !== undefined) this.#skip(skip);
    else if (takeBack !== undefined) {
      this.#giveAnswer(takeBack, null);
      // The button is gone with the answer; the focus must not go with it.
      button.closest('fieldset')?.querySelector('input')?.focus({ preventScroll: true });
    }
  };

  #tick(step: string, done: boolean): void {
    const title = phrase(this.dataset[done ? 'ticked' : 'unticked'] ?? '', {
      title: titleOf(step),
    });
    guidePage().saved.update(
      (state) => markStep(state, step, done ? 'done' : 'open', Date.now()),
      title,
    );
    this.#tell(title);
  }

  #tickTask(task: string, input: HTMLInputElement): void {
    const title = phrase(this.dataset[input.checked ? 'ticked' : 'unticked'] ?? '', {
      title: input.closest('label')?.textContent.trim() ?? '',
    });
    guidePage().saved.update((state) => markTask(state, task, input.checked, Date.now()), title);
    announce(title);
  }

  #answer(input: HTMLInputElement): void {
    const step = input.closest<HTMLElement>('[data-checkpoint]')?.dataset['checkpoint'];
    if (step !== undefined) this.#giveAnswer(step, input.value);
  }

  #giveAnswer(step: string, option: string | null): void {
    const { model, saved } = guidePage();
    const title = phrase(this.dataset['answered'] ?? '', { title: titleOf(step) });
    saved.update((state) => answer(state, model.guide, step, option, Date.now()), title);
    this.#tell(title);
  }

  #skip(step: string): void {
    const { saved, view } = guidePage();
    const skipped = view.get().overview.steps.find((each) => each.id === step)?.is === 'skipped';
    const title = phrase(this.dataset['skipped'] ?? '', { title: titleOf(step) });
    saved.update((state) => markStep(state, step, skipped ? 'open' : 'skipped', Date.now()), title);
    this.#tell(title);
  }

  /** One announcement for what was done and where that leaves the reader. */
  #tell(what: string): void {
    const { done, total } = guidePage().view.get().overview;
    announce(sentences(what, phrase(this.dataset['progress'] ?? '', { done, total })));
  }

  readonly #show = (view: View): void => {
    const shown = JSON.stringify(view.chosen);
    if (shown !== this.#shown) this.#showVariants?.(view.chosen);
    this.#shown = shown;
    for (const step of view.overview.steps) {
      const item = this.querySelector<HTMLElement>(`[data-step-item="${step.id}"]`);
      if (!item) continue;
      item.dataset['standing'] = step.is;
      item.toggleAttribute('data-next', view.overview.next?.id === step.id);
      const box = item.querySelector<HTMLInputElement>('[data-step]');
      // A step for others that was found or linked can be ticked like any.
      if (box) box.checked = (step.number > 0 ? step.is : view.state.steps[step.id]?.is) === 'done';
      const skip = item.querySelector<HTMLElement>('[data-skip]');
      if (skip) relabel(skip, step.is === 'skipped');
      for (const number of document.querySelectorAll(`[data-number="${step.id}"]`)) {
        number.textContent = String(step.number || '–');
      }
    }
    for (const box of this.querySelectorAll<HTMLInputElement>('[data-task]')) {
      box.checked = view.state.tasks[box.dataset['task'] ?? '']?.is === 'done';
    }
    this.#showAnswers(view);
  };

  #showAnswers({ state, chosen }: View): void {
    const answers = standingAnswers(guidePage().model.guide, state, chosen);
    for (const checkpoint of this.querySelectorAll<HTMLElement>('[data-checkpoint]')) {
      const given = answers[checkpoint.dataset['checkpoint'] ?? ''];
      for (const input of checkpoint.querySelectorAll('input'))
        input.checked = input.value === given;
      for (const then of checkpoint.querySelectorAll<HTMLElement>('[data-then]')) {
        then.hidden = given !== then.dataset['then'];
      }
      const takeBack = checkpoint.querySelector<HTMLElement>('[data-take-back]');
      if (takeBack) takeBack.hidden = given === undefined;
    }
  }
}

/** A button with two labels, the second in `data-unskip-label`. */
function relabel(button: HTMLElement, second: boolean): void {
  const first = (button.dataset['skipLabel'] ??= button.textContent.trim());
  button.textContent = second ? (button.dataset['unskipLabel'] ?? first) : first;
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-trail': GuideTrailElement;
  }
}

customElements.define('guide-trail', GuideTrailElement);
