import { applies, type Chosen, type Condition } from '../engine/model.ts';

const PREFIX = 'data-when-';

/**
 * Shows and hides every element that is meant for some options only; to be called again when choices change. A label that
 * says for which options something is goes with the choice: what is left is the reader's own. What is hidden keeps its label,
 * for a reader whose browser finds something in it or whom a link leads there.
 */
export function variantSwitch(
  root: ParentNode,
  choices: readonly string[],
): (chosen: Chosen) => void {
  const variants = choices.length === 0 ? [] : variantsIn(root, choices);
  // Who comes by a link to a place sees it, whoever it is for.
  let arrival = document.getElementById(location.hash.slice(1));
  return (chosen) => {
    for (const { element, condition, labels } of variants) {
      const isFor = applies(condition, chosen);
      if (isFor || element.contains(arrival)) element.hidden = false;
      else hide(element);
      element.classList.toggle(
        'is-chosen',
        isFor && Object.keys(condition).every((choice) => choice in chosen),
      );
      for (const label of labels)
        label.hidden = isFor && (label.dataset['labelOf'] ?? '') in chosen;
    }
    arrival = null;
  };
}

/**
 * Hides a step or passage so that searching in the page still finds it and shows it, where the browser can do that. What
 * stands in a line, and what only repeats a step or asks for a value, is not there at all.
 */
export function hide(element: HTMLElement): void {
  const isFindable =
    'onbeforematch' in element && element.matches('.step, .step-body, div.variant');
  element.setAttribute('hidden', isFindable ? 'until-found' : '');
}

function variantsIn(root: ParentNode, choices: readonly string[]) {
  const selector = choices.map((choice) => `[${PREFIX}${choice}]`).join();
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({
    element,
    condition: conditionOf(element, choices),
    labels: [...element.querySelectorAll<HTMLElement>('[data-label-of]')].filter(
      (label) => label.closest(selector) === element,
    ),
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
