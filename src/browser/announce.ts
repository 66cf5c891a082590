/** Joins what is said at once, in the manner of the page's language. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  const stop = document.querySelector<HTMLElement>('[data-stop]')?.dataset['stop'];
  return parts.filter(Boolean).join(stop ?? '. ');
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
  const turn = regions.find((region) => region.textContent === '' && !waiting.has(region));
  const free = turn ?? regions.find((each) => !waiting.has(each));
  const region = free ?? [...waiting.keys()].filter((each) => regions.includes(each)).at(-1);
  if (!region) return;
  for (const each of regions) if (!waiting.has(each)) each.textContent = '';
  const before = waiting.get(region);
  if (before !== undefined) {
    // Both regions wait: what comes third is said after the second.
    waiting.set(region, sentences(before, words));
    return;
  }
  waiting.set(region, words);
  // A region that is filled in the same turn as it is emptied stays silent in Safari.
  setTimeout(() => {
    const said = waiting.get(region) ?? words;
    waiting.delete(region);
    region.textContent = said;
    setTimeout(() => {
      if (region.textContent === said) region.textContent = '';
    }, 4000);
  }, 60);
}

/** What is about to be said, by the region that will say it. */
const waiting = new Map<HTMLElement, string>();
