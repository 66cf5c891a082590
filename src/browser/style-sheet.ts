/**
 * Fetches a style sheet that only some readers need, when they do. Never fails: without its styles a part is plain, but it
 * works.
 */
export function fetchStyles(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
