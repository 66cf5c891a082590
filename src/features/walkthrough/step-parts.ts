import { hide } from '../../browser/variants.ts';
import type { StepView } from '../../engine/overview.ts';

/** What shows how a step stands. */
export interface StepParts {
  readonly item: HTMLElement | null;
  readonly body: HTMLElement | null;
  readonly box: HTMLInputElement | null;
  readonly skip: HTMLElement | null;
  readonly numbers: Iterable<Element>;
}

/** The nodes of a step, by its id. */
export function partsOf(step: string): StepParts {
  return {
    item: document.querySelector(`[data-step-item="${step}"]`),
    body: document.querySelector(`[data-step-item="${step}"] > .step-body`),
    box: document.querySelector(`[data-step="${step}"]`),
    skip: document.querySelector(`[data-skip="${step}"]`),
    numbers: document.querySelectorAll(`[data-number="${step}"]`),
  };
}

/** Shows how a step stands. A step for others, which has no number of its own, can be ticked as well. */
export function showStep(
  { item, body, box, skip, numbers }: StepParts,
  step: StepView,
  isTicked: boolean,
  isNext: boolean,
): void {
  // Only when it changes: what the reader has opened, or the browser's search, stays open.
  if (body && item?.dataset['standing'] !== step.is) fold(body, step.is === 'unneeded');
  item?.setAttribute('data-standing', step.is);
  item?.toggleAttribute('data-next', isNext);
  if (box) box.checked = isTicked;
  if (skip) relabel(skip, step.is === 'skipped');
  const shown = String(step.number || '–');
  for (const number of numbers) {
    // A text that is written anew is laid out anew, even if it is the same.
    if (number.textContent !== shown) number.textContent = shown;
  }
}

/** Folds what a step says, so that it can still be found, or unfolds it. Its button comes with the first folding. */
export function fold(body: HTMLElement, isFolded: boolean): void {
  const mark = body.parentElement?.querySelector('.when-unneeded');
  if (isFolded) hide(body);
  else body.hidden = false;
  let button = mark?.parentElement?.querySelector('button');
  if (mark && !button && isFolded) {
    button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button when-unneeded unfold';
    button.textContent = document.querySelector('guide-trail')?.dataset['unfold'] ?? '';
    mark.after(button);
  }
  button?.setAttribute('aria-expanded', String(!isFolded));
}

/** A button with two labels, the second in `data-unskip-label`. */
function relabel(button: HTMLElement, second: boolean): void {
  const first = (button.dataset['skipLabel'] ??= button.textContent.trim());
  const label = second ? (button.dataset['unskipLabel'] ?? first) : first;
  if (button.textContent !== label) button.textContent = label;
}
