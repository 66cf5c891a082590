import type { BrowserContext } from 'playwright-core';

/** How the browser's storage behaves: it throws when touched, or it reads but takes nothing more. */
export type StorageFault = 'forbidden' | 'full';

/** Makes `localStorage` fail in every page of the context, as privacy settings and a full disk do. */
export async function breakStorage(context: BrowserContext, fault: StorageFault): Promise<void> {
  await context.addInitScript(fault === 'forbidden' ? forbidStorage : fillStorage);
}

function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}

function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('Exceeded the quota.', 'QuotaExceededError');
  };
}
