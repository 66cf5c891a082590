import { guidePage } from '../../browser/guide-page.ts';
import type { FollowStage } from './follow-stage.ts';

/**
 * Brings the fields of the values that a step uses, or names in bold, to its head: open while one is missing.
 *
 * @returns what was put into the step, to be removed; nothing if the step needs no value
 */
export function bringValues(
  item: Element,
  label: string,
  stage: FollowStage,
): HTMLElement | undefined {
  const { model, view } = guidePage();
  const { values } = view.get();
  const used = new Set(
    [...item.querySelectorAll<HTMLElement>('[data-value]:not([hidden] *)')].map(
      (slot) => slot.dataset['value'],
    ),
  );
  const named = new Set([...item.querySelectorAll('strong')].map((word) => word.textContent));
  const needed = model.placeholders.filter(({ id, label }) => used.has(id) || named.has(label));
  const fields = needed.flatMap(({ id }) => {
    const field = document.querySelector(
      `reader-setup value-field:has([data-placeholder="${id}"])`,
    );
    return field && !field.matches('[hidden]') ? [field] : [];
  });
  if (fields.length === 0) return undefined;

  const part = document.createElement('details');
  part.className = 'follow-values';
  part.open = needed.some(({ id }) => values[id] === undefined);
  const summary = document.createElement('summary');
  summary.textContent = label;
  const body = document.createElement('div');
  body.className = 'values-body';
  part.append(summary, body);
  item.querySelector('.step-head')?.after(part);
  stage.borrow(fields, body);
  return part;
}

/** True if the text of a step asks the reader to make a choice that is not made: its question stands there. */
export function asksForChoice(item: Element): boolean {
  const { chosen } = guidePage().view.get();
  return [...document.querySelectorAll<HTMLElement>('reader-setup [data-choice]')].some(
    (choice) =>
      !((choice.dataset['choice'] ?? '') in chosen) &&
      item.textContent.includes(choice.querySelector('legend')?.textContent.trim() || '\0'),
  );
}
