import { applies, type Chosen, type Condition } from '../engine/model.ts';

const PREFIX = 'data-when-';

/** Shows and hides every element that is meant for some options only; to be called again when choices change. */
export function variantSwitch(root: ParentNode, choices: readonly string[]): (chosen: Chosen) => void {
  const selector = choices.map((choice) => `[${PREFIX}${choice}]`).join(', ');
  const variants =
    selector === ''
      ? []
      : [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({
          element,
          condition: conditionOf(element, choices),
        }));
  return (chosen) => {
    for (const { element, condition } of variants) element.hidden = !applies(condition, chosen);
    for (const choice of choices) {
      document.documentElement.toggleAttribute(`data-chose-${choice}`, choice in chosen);
    }
  };
}

function conditionOf(element: HTMLElement, choices: readonly string[]): Condition {
  return Object.fromEntries(
    choices.flatMap((choice) => {
      const options = element.getAttribute(PREFIX + choice);
      return options === null ? [] : [[choice, options.split(' ')]];
    }),
  );
}
