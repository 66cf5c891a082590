/** Fetches a style sheet that a page need not carry from the start. Never fails: what it is for works plainly without it. */
export function fetchStyleSheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
