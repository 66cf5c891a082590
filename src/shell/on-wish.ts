import { announce } from '../browser/announce.ts';
import { guidePage } from '../browser/guide-page.ts';
import { startOver } from '../engine/start-over.ts';

/*
 * The one door to what a reader of a guide may never use: each `import()` in the page's own script costs bytes in every page.
 */

/** Does what a button of the trail map is for. */
export async function act(button: HTMLElement): Promise<void> {
  if (button.matches('[data-start-over]')) startAnew(button);
  else await (await import('../features/handover/guide-handover.ts')).offerHandover();
}

export const takeInLink = async (): Promise<void> =>
  (await import('../features/handover/guide-arrival.ts')).takeInLink();

export const showEdits = (): Promise<unknown> => import('../features/walkthrough/edited-steps.ts');

export const showChoices = (): Promise<unknown> => import('../features/setup/choice-notice.ts');

export const keepAddress = (): Promise<unknown> => import('../features/setup/address-bar.ts');

export const follow = (): Promise<unknown> => import('../features/follow/follow-mode.ts');

export const showProblem = (): Promise<unknown> =>
  import('../features/walkthrough/storage-notice.ts');

function startAnew(button: HTMLElement): void {
  const title = button.closest('trail-map')?.dataset['startedOver'] ?? '';
  guidePage().saved.update((state) => startOver(state, Date.now()), title);
  announce(title);
  // The button is gone; its way back is what the reader may want next.
  document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true });
}
