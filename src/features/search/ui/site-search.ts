import { SLASH_KEY } from '../../../browser/keys.ts';

const load = () => import('./dialog.ts');

/** Single keys are in the way of who speaks to the computer; the page of progress turns this one off (WCAG 2.1.4). */
function isSlashOff(): boolean {
  try {
    return localStorage.getItem(SLASH_KEY) === 'off';
  } catch {
    return false;
  }
}

/** Opens the search. Nothing of it is loaded before the reader shows the wish: then all of it, at once. */
class SiteSearchElement extends HTMLElement {
  connectedCallback(): void {
    const warm = () => {
      // Round trips cost more than bytes: what the module will ask for first is under way while the module itself is.
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
        // The connection broke, or a newer site stands there: the page of the search does the same.
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
