import { SLASH_KEY } from '../../../browser/keys.ts';

const load = () => import('./dialog.ts');

/** Speech input can trigger single-key shortcuts by accident, so the progress page can turn this one off (WCAG 2.1.4). */
function isSlashOff(): boolean {
  try {
    return localStorage.getItem(SLASH_KEY) === 'off';
  } catch {
    return false;
  }
}

/** Opens the search. Nothing is loaded until pointer, focus or key approach it; then everything, in parallel. */
class SiteSearchElement extends HTMLElement {
  connectedCallback(): void {
    const warm = () => {
      // Round trips cost more than bytes: preload what the module will request while it is loading itself.
      const template = this.querySelector('template');
      document.head.append(...(template?.content.querySelectorAll('link') ?? []));
      void load().then(({ warmSearch }) => warmSearch());
    };
    for (const wish of ['pointerover', 'focusin'])
      this.addEventListener(wish, warm, { once: true });
    const open = (event: Event) => {
      event.preventDefault();
      warm();
      load().then(
        ({ openSearch }) => openSearch(this),
        // Offline, or the site was updated: fall back to the search page.
        () => location.assign(this.querySelector('a')?.href ?? ''),
      );
    };
    this.addEventListener('click', (event) => {
      if (
        !(event.ctrlKey || event.metaKey || event.shiftKey) &&
        !(event.target as Element).closest('dialog')
      )
        open(event);
    });
    document.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const typing = (target as Element).closest(
        'input:not([type=checkbox],[type=radio]),textarea,select',
      );
      const plain =
        key === '/' &&
        !ctrlKey &&
        !metaKey &&
        !altKey &&
        !typing &&
        !document.querySelector('dialog:modal') &&
        !isSlashOff();
      if (plain || (key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey)) open(event);
    });
    if (isSlashOff()) this.querySelector('kbd')?.remove();
    if (location.search.includes('mark=')) void import('./marks.ts');
  }
}

customElements.define('site-search', SiteSearchElement);
