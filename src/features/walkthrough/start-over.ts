import { announce } from '../../browser/announce.ts';
import { say } from '../../browser/guide-actions.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { startOver } from '../../engine/start-over.ts';

/** Clears the progress in this guide; can be undone. */
export function startAnew(): void {
  const title = say('startedOver');
  guidePage().saved.update((state) => startOver(state, Date.now()), title);
  announce(title);
  // The button is hidden now; focus the undo.
  document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true });
}
