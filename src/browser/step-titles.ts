/** The title of a step or task in the page; its id if it is not there. */
export function titleOf(id: string): string {
  return document.getElementById(id)?.textContent.trim() ?? id;
}

/** The number of unticked tasks of a step, without those that the choices hide. */
export function countOpenTasks(step: string): number {
  return document.querySelectorAll(
    `[data-step-item="${step}"] [data-task]:not(:checked, [hidden] *)`,
  ).length;
}
