/** Joins what is said at once, in the manner of the page's language. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  const stop = document.documentElement.lang.startsWith('zh') ? '。' : '. ';
  return parts.filter(Boolean).join(stop);
}

/**
 * Says something once, politely, to a screen reader. Two regions take turns and are emptied afterwards, so that the same
 * words twice are heard twice.
 */
export function announce(words: string): void {
  // Beside an open dialog nothing is heard but what stands in it.
  const dialog = document.querySelector('dialog:modal:has([data-announcer])');
  const regions = dialog
    ? [...dialog.querySelectorAll<HTMLElement>('[data-announcer]')]
    : [...document.querySelectorAll<HTMLElement>('[data-announcer]:not(dialog *)')];
  const turn = regions.find((region) => region.textContent === '') ?? regions[0];
  if (!turn) return;
  for (const region of regions) region.textContent = '';
  // A region that is filled in the same turn as it is emptied stays silent in Safari.
  setTimeout(() => (turn.textContent = words), 60);
  setTimeout(() => {
    if (turn.textContent === words) turn.textContent = '';
  }, 4000);
}
