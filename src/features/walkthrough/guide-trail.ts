import { answer, skip, tick, tickTask } from '../../browser/guide-actions.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { fillValueSlots } from '../../browser/value-slots.ts';
import { variantSwitch } from '../../browser/variants.ts';
import type { Chosen } from '../../engine/model.ts';
import { standingAnswers } from '../../engine/overview.ts';
import { fold, partsOf, showStep, type StepParts } from './step-parts.ts';

/** The text of a guide: binds steps, tasks, checkpoints and variants to the stored state. */
export class GuideTrailElement extends LiveElement {
  #showVariants: ((chosen: Chosen) => void) | undefined;
  /**
   * The last choices drawn, serialised. Variants are drawn again only when these change, so that hidden parts found by
   * searching stay open.
   */
  #shown: string | undefined;
  // Looked up once, for the reason given in trail-map.ts.
  #steps: readonly StepParts[] = [];
  #tasks: readonly HTMLInputElement[] = [];
  #checkpoints: readonly HTMLElement[] = [];

  protected wire(signal: AbortSignal): void {
    const page = guidePage();
    this.#steps = page.model.guide.steps.map(({ id }) => partsOf(id));
    this.#tasks = [...this.querySelectorAll<HTMLInputElement>('[data-task]')];
    this.#checkpoints = [...this.querySelectorAll<HTMLElement>('[data-checkpoint]')];
    const choices = page.model.guide.choices.map((choice) => choice.id);
    this.#showVariants = variantSwitch(document, choices);
    this.addEventListener('change', this.#change, { signal });
    this.addEventListener('click', this.#click, { signal });
    this.addEventListener('beforematch', this.#found, { signal });
    page.view.watch(this.#show, { signal });
    fillValueSlots(page, { signal });
    // `hidden` takes over from the style sheet that choices.inline.ts made.
    document.adoptedStyleSheets = [];
  }

  readonly #change = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const { step, task } = input.dataset;
    const asking = input.closest<HTMLElement>('[data-checkpoint]')?.dataset['checkpoint'];
    if (step !== undefined) tick(step, input.checked);
    else if (task !== undefined) tickTask(task, input.checked);
    else if (input.type === 'radio' && asking !== undefined) answer(asking, input.value);
  };

  readonly #click = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (!button) return;
    const { skip: toSkip, takeBack } = button.dataset;
    if (toSkip !== undefined) skip(toSkip);
    else if (button.matches('.unfold')) {
      const { body } = this.#steps.find(({ item }) => item?.contains(button)) ?? {};
      if (body) fold(body, !body.hidden);
    } else if (takeBack !== undefined) {
      answer(takeBack, null);
      // The focused button is removed with the answer.
      button.closest('fieldset')?.querySelector('input')?.focus({ preventScroll: true });
    }
  };

  /** Find-in-page can unfold a step; its button has to show that. */
  readonly #found = ({ target }: Event): void => {
    const { body } = this.#steps.find(({ body }) => body === target) ?? {};
    if (body) fold(body, false);
  };

  readonly #show = (view: View): void => {
    const shown = JSON.stringify(view.chosen);
    if (shown !== this.#shown) this.#showVariants?.(view.chosen);
    this.#shown = shown;
    const { state, overview } = view;
    this.#steps.forEach((parts, i) => {
      const step = overview.steps[i];
      if (!step) return;
      // Steps that are hidden by a choice can be ticked once they are found or linked to.
      const is = step.number > 0 ? step.is : state.steps[step.id]?.is;
      showStep(parts, step, is === 'done', step === overview.next);
    });
    for (const box of this.#tasks) {
      box.checked = state.tasks[box.dataset['task'] ?? '']?.is === 'done';
    }
    this.#showAnswers(view);
  };

  #showAnswers({ state, chosen }: View): void {
    const answers = standingAnswers(guidePage().model.guide, state, chosen);
    for (const checkpoint of this.#checkpoints) {
      const given = answers[checkpoint.dataset['checkpoint'] ?? ''];
      for (const input of checkpoint.querySelectorAll('input'))
        input.checked = input.value === given;
      for (const then of checkpoint.querySelectorAll<HTMLElement>('[data-then]')) {
        // Setting `hidden` again, even to the same value, would restyle the step at every tick.
        then.toggleAttribute('hidden', given !== then.dataset['then']);
      }
      const takeBack = checkpoint.querySelector<HTMLElement>('[data-take-back]');
      takeBack?.toggleAttribute('hidden', given === undefined);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-trail': GuideTrailElement;
  }
}

customElements.define('guide-trail', GuideTrailElement);
