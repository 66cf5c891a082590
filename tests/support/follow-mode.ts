import type { Page } from 'playwright-core';

/** Opens follow mode by the button at the head of the trail, and waits until its first step is there. */
export async function follow(page: Page): Promise<void> {
  await page.locator('trail-map [data-follow]').click();
  await page.locator('.follow-head').waitFor();
}

/** The button that leads on, with its words. */
export const goButton = (page: Page, label: string) =>
  page.locator('.follow-foot').getByRole('button', { name: label, exact: true });

/** The steps in sight. */
export const stepsInSight = (page: Page): Promise<string[]> =>
  page
    .locator('[data-step-item]')
    .evaluateAll((items) =>
      items.flatMap((item) =>
        item.checkVisibility() ? [item.getAttribute('data-step-item') ?? ''] : [],
      ),
    );

/** Where the focus is: the id of a heading, the name of a field, or what a button says. */
export const focusedOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return '';
    return focused.id || (focused.getAttribute('name') ?? focused.textContent.trim());
  });

/**
 * An init script: a wake lock that notes what is asked of it, and which a test can take away as a browser does when the page
 * goes out of sight.
 */
export function noteWakeLocks(): void {
  const notes: WakeNotes = { asked: 0, held: 0, hide: () => undefined, show: () => undefined };
  window.wakeNotes = notes;
  let isHidden = false;
  Object.defineProperty(document, 'visibilityState', {
    get: () => (isHidden ? 'hidden' : 'visible'),
  });
  const turn = (hidden: boolean) => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  notes.show = () => turn(false);
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: (kind: string) => {
        if (kind !== 'screen') throw new TypeError(kind);
        notes.asked += 1;
        notes.held += 1;
        const lock = new EventTarget();
        let isReleased = false;
        const release = () => {
          if (isReleased) return Promise.resolve();
          isReleased = true;
          notes.held -= 1;
          lock.dispatchEvent(new Event('release'));
          return Promise.resolve();
        };
        notes.hide = () => {
          turn(true);
          void release();
        };
        return Promise.resolve(Object.assign(lock, { release }));
      },
    },
  });
}

interface WakeNotes {
  asked: number;
  /** Locks that were given and not released. */
  held: number;
  hide: () => void;
  show: () => void;
}

declare global {
  interface Window {
    wakeNotes: WakeNotes;
  }
}
