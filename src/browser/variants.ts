import { applies, type Chosen, type Condition } from '../engine/model.ts';

const PREFIX = 'data-when-';

/**
 * Shows and hides every element that is meant for some options only; to be called again when choices change. A label that
 * says for which options something is goes with the choice: what is left is the reader's own.
 */
export function variantSwitch(
  root: ParentNode,
  choices: readonly string[],
): (chosen: Chosen) => void {
  const variants = choices.length === 0 ? [] : variantsIn(root, choices);
  const labels = [...root.querySelectorAll<HTMLElement>('[data-label-of]')];
  return (chosen) => {
    for (const { element, condition } of variants) {
      element.hidden = !applies(condition, chosen);
      element.classList.toggle(
        'is-chosen',
        Object.keys(condition).every((choice) => choice in chosen),
      );
    }
    for (const label of labels) label.hidden = (label.dataset['labelOf'] ?? '') in chosen;
  };
}

function variantsIn(root: ParentNode, choices: readonly string[]) {
  const selector = choices.map((choice) => `[${PREFIX}${choice}]`).join(', ');
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({
    element,
    condition: conditionOf(element, choices),
  }));
}

function conditionOf(element: HTMLElement, choices: readonly string[]): Condition {
  return Object.fromEntries(
    choices.flatMap((choice) => {
      const options = element.getAttribute(PREFIX + choice);
      return options === null ? [] : [[choice, options.split(' ')]];
    }),
  );
}
