import type { StepView } from '../../engine/overview.ts';

/** What shows how a step stands. */
export interface StepParts {
  readonly item: HTMLElement | null;
  readonly box: HTMLInputElement | null;
  readonly skip: HTMLElement | null;
  readonly numbers: Iterable<Element>;
}

/** The nodes of a step, by its id. */
export function partsOf(step: string): StepParts {
  return {
    item: document.querySelector(`[data-step-item="${step}"]`),
    box: document.querySelector(`[data-step="${step}"]`),
    skip: document.querySelector(`[data-skip="${step}"]`),
    numbers: document.querySelectorAll(`[data-number="${step}"]`),
  };
}

/** Shows how a step stands. A step for others, which has no number of its own, can be ticked as well. */
export function showStep(
  { item, box, skip, numbers }: StepParts,
  step: StepView,
  isTicked: boolean,
  isNext: boolean,
): void {
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

/** A button with two labels, the second in `data-unskip-label`. */
function relabel(button: HTMLElement, second: boolean): void {
  const first = (button.dataset['skipLabel'] ??= button.textContent.trim());
  const label = second ? (button.dataset['unskipLabel'] ?? first) : first;
  if (button.textContent !== label) button.textContent = label;
}
