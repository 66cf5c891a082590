/** The prefix of a URL fragment that carries progress. */
export const FRAGMENT = '#handover=';

/** Calls back if the page was opened by a handover link, and whenever one is opened in the same tab. */
export function onHandover(importLink: () => void): void {
  const look = (): void => {
    if (location.hash.startsWith(FRAGMENT)) importLink();
  };
  look();
  window.addEventListener('hashchange', look);
}
