/** The title of a step or task, as it stands in the page. */
export function titleOf(id: string): string {
  return document.getElementById(id)?.textContent.trim() ?? id;
}
