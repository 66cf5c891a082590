/** Joins sentences with the full stop of the page's language; empty ones are left out. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  const stop = document.querySelector<HTMLElement>('[data-stop]')?.dataset['stop'];
  return parts.filter(Boolean).join(stop ?? '. ');
}

/**
 * Announces a text once through a polite live region. Two regions take turns and are emptied afterwards, so that a repeated
 * text is announced again.
 */
export function announce(words: string): void {
  // Live regions outside an open modal are not announced.
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
    // Both regions are about to speak: append to the second.
    waiting.set(region, sentences(before, words));
    return;
  }
  waiting.set(region, words);
  // Safari ignores a region that is emptied and filled in the same task.
  setTimeout(() => {
    const said = waiting.get(region) ?? words;
    waiting.delete(region);
    region.textContent = said;
    setTimeout(() => {
      if (region.textContent === said) region.textContent = '';
    }, 4000);
  }, 60);
}

/** Texts about to be announced, by region. */
const waiting = new Map<HTMLElement, string>();
