/**
 * Keeps the screen on until the signal is aborted. Browsers let go of it whenever the page is out of sight, so it is taken
 * again when the reader comes back from another program. Where there is no such thing, or it is refused (a low battery),
 * the screen goes dark as ever and nothing is said.
 *
 * @param show told whether the screen stays on, whenever that changes
 */
export function keepAwake(show: (isAwake: boolean) => void, signal: AbortSignal): void {
  // Old browsers, and pages that were not fetched securely, have none.
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
