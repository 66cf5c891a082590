import { announce } from '../../browser/announce.ts';
import { say } from '../../browser/guide-actions.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { startOver } from '../../engine/start-over.ts';

/** Unticks and forgets what this guide keeps; can be undone. */
export function startAnew(): void {
  const title = say('startedOver');
  guidePage().saved.update((state) => startOver(state, Date.now()), title);
  announce(title);
  // The button is gone; its way back is what the reader may want next.
  document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true });
}
