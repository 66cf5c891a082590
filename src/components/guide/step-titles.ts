export { titleOf } from '../../browser/step-titles.ts';

/** How many tasks of a step are not ticked, of those that are meant for this reader. */
export function countOpenTasks(step: string): number {
  return document.querySelectorAll(
    `[data-step-item="${step}"] [data-task]:not(:checked, [hidden] *)`,
  ).length;
}
