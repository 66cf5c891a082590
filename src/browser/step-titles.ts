/** The title of a step or task, as it stands in the page. */
export function titleOf(id: string): string {
  return document.getElementById(id)?.textContent.trim() ?? id;
}

/** How many tasks of a step are not ticked, of those that are meant for this reader. */
export function countOpenTasks(step: string): number {
  return document.querySelectorAll(
    `[data-step-item="${step}"] [data-task]:not(:checked, [hidden] *)`,
  ).length;
}
