/**
 * Keeps the screen on until the signal is aborted. Browsers release the lock when the page is hidden, so it is requested again
 * when the page becomes visible. Does nothing where the API is missing or the request is refused (low battery).
 *
 * @param show called with whether the screen stays on, at every change
 */
export function keepAwake(show: (isAwake: boolean) => void, signal: AbortSignal): void {
  // Missing in old browsers and in insecure contexts.
  const wakeLock = (navigator as Partial<Pick<Navigator, 'wakeLock'>>).wakeLock;
  if (!wakeLock) return;
  const take = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      const lock = await wakeLock.request('screen');
      if (signal.aborted) return void lock.release();
      signal.addEventListener('abort', () => void lock.release(), { once: true });
      lock.addEventListener('release', () => show(false), { signal });
      show(true);
    } catch {
      show(false);
    }
  };
  document.addEventListener('visibilitychange', () => void take(), { signal });
  void take();
}
