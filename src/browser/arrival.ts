/** What the fragment of a link that carries progress begins with. */
export const FRAGMENT = '#handover=';

/** Calls when this page is opened by such a link, or when one is opened in its place. */
export function onHandover(importLink: () => void): void {
  const look = (): void => {
    if (location.hash.startsWith(FRAGMENT)) importLink();
  };
  look();
  window.addEventListener('hashchange', look);
}
