import { hide } from '../../browser/variants.ts';
import type { StepView } from '../../engine/overview.ts';

/** The nodes that show the standing of a step. */
export interface StepParts {
  readonly item: HTMLElement | null;
  readonly body: HTMLElement | null;
  readonly box: HTMLInputElement | null;
  readonly skip: HTMLElement | null;
  readonly numbers: Iterable<Element>;
}

/** The nodes of every step, by its id. */
export function partsOf(step: string): StepParts {
  return {
    item: document.querySelector(`[data-step-item="${step}"]`),
    body: document.querySelector(`[data-step-item="${step}"] > .step-body`),
    box: document.querySelector(`[data-step="${step}"]`),
    skip: document.querySelector(`[data-skip="${step}"]`),
    numbers: document.querySelectorAll(`[data-number="${step}"]`),
  };
}

/** Shows the standing of a step. A step that is hidden by a choice has no number, but can still be ticked. */
export function showStep(
  { item, body, box, skip, numbers }: StepParts,
  step: StepView,
  isTicked: boolean,
  isNext: boolean,
): void {
  // Only on a change: what the reader or find-in-page has unfolded stays open.
  if (body && item?.dataset['standing'] !== step.is) fold(body, step.is === 'unneeded');
  item?.setAttribute('data-standing', step.is);
  item?.toggleAttribute('data-next', isNext);
  if (box) box.checked = isTicked;
  if (skip) relabel(skip, step.is === 'skipped');
  const shown = String(step.number || '–');
  for (const number of numbers) {
    // Setting a text triggers layout even if it is the same.
    if (number.textContent !== shown) number.textContent = shown;
  }
}

/** Folds the body of a step (find-in-page still reaches it), or unfolds it. Its button is made the first time it is folded. */
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
