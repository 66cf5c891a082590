import { applies, type Chosen, type Condition } from '../engine/model.ts';

const PREFIX = 'data-when-';

/**
 * Prepares to show and hide the variants in `root`.
 *
 * @returns a function to call when choices change: it hides variants for other options, and the labels of those that apply.
 *   Hidden variants keep their labels, for readers who reach them by find-in-page or a link
 */
export function variantSwitch(
  root: ParentNode,
  choices: readonly string[],
): (chosen: Chosen) => void {
  const variants = choices.length === 0 ? [] : variantsIn(root, choices);
  // What the fragment leads to is shown whatever the choices.
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
 * Hides an element, with `until-found` where find-in-page should still reach it: steps and block passages. Inline passages, and
 * what only repeats a step or asks for a value, are hidden entirely.
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
