import { guidePage } from '../../browser/guide-page.ts';
import type { Chosen } from '../../engine/model.ts';
import { choose } from '../../engine/progress.ts';
import { phrase } from '../../engine/template.ts';

/**
 * Takes options for the reader, as if taken in the set-up; can be undone.
 *
 * @returns what it is called, in the words of the set-up: "Changed: Which pool?"
 */
export function takeChoices(choices: Chosen): string {
  const title = Object.keys(choices)
    .map((choice) => changedWords(choice))
    .join(' ');
  guidePage().saved.update(
    (state) =>
      Object.entries(choices).reduce(
        (changed, [choice, options]) => choose(changed, choice, options, Date.now()),
        state,
      ),
    title,
  );
  return title;
}

function changedWords(choice: string): string {
  const changed = document.querySelector('reader-setup')?.dataset['changed'] ?? '{title}';
  return phrase(changed, { title: questionOf(choice) });
}

/** The question of a choice, as the set-up asks it. */
export function questionOf(choice: string): string {
  return document.querySelector(`[data-choice="${choice}"] legend`)?.textContent ?? choice;
}
