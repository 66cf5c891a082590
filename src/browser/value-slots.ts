import type { GuidePage } from './guide-page.ts';

/** Fills every `[data-value]` with the reader's value, as text and never as HTML, whenever a value changes. */
export function fillValueSlots(page: GuidePage, options: { signal: AbortSignal }): void {
  const slots = [...document.querySelectorAll<HTMLElement>('[data-value]')].map((slot) => ({
    slot,
    id: slot.dataset['value'] ?? '',
    empty: slot.textContent,
  }));
  let shown: Readonly<Record<string, string>> = {};
  page.view.watch(({ values }) => {
    if (values === shown) return;
    shown = values;
    for (const { slot, id, empty } of slots) {
      const value = values[id];
      const text = value ?? empty;
      if (slot.textContent !== text) slot.textContent = text;
      slot.toggleAttribute('data-filled', value !== undefined);
    }
  }, options);
}
