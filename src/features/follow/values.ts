import { guidePage } from '../../browser/guide-page.ts';
import { make } from '../../browser/make.ts';
import type { FollowStage } from './stage.ts';

/**
 * Moves the fields of the values that a step uses, or names in bold, to its head; the group is open while one is empty.
 *
 * @returns the group that was inserted, for removal; `undefined` if the step uses no value
 */
export function bringValues(
  item: Element,
  label: string,
  stage: FollowStage,
): HTMLElement | undefined {
  const { values } = guidePage().view.get();
  const used = new Set(
    [...item.querySelectorAll<HTMLElement>('[data-value]:not([hidden] *)')].map(
      (slot) => slot.dataset['value'],
    ),
  );
  const named = new Set([...item.querySelectorAll('strong')].map((word) => word.textContent));
  const needed = new Map(
    [...document.querySelectorAll('reader-setup value-field:not([hidden])')].flatMap((field) => {
      const id = field.querySelector('input')?.dataset['placeholder'] ?? '';
      // The first text node is the name; a unit may follow.
      const name = field.querySelector('label')?.firstChild?.textContent?.trim() ?? '';
      return used.has(id) || named.has(name) ? [[id, field] as const] : [];
    }),
  );
  if (needed.size === 0) return undefined;

  const body = make('div', { className: 'values-body' });
  const isMissing = [...needed.keys()].some((id) => values[id] === undefined);
  const part = make(
    'details',
    { className: 'follow-values', open: isMissing },
    make('summary', {}, label),
    body,
  );
  item.querySelector('.step-head')?.after(part);
  stage.borrow([...needed.values()], body);
  return part;
}

/** True if the text of a step names a choice that has not been made. */
export function asksForChoice(item: Element): boolean {
  const { chosen } = guidePage().view.get();
  return [...document.querySelectorAll<HTMLElement>('reader-setup [data-choice]')].some(
    (choice) =>
      !((choice.dataset['choice'] ?? '') in chosen) &&
      item.textContent.includes(choice.querySelector('legend')?.textContent.trim() || '\0'),
  );
}
