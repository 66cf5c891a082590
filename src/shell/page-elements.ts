/* The elements of every page in one script; what few readers need is loaded on demand. */
import './language-switch.ts';
import '../features/search/ui/site-search.ts';
import { pageLanguage } from '../browser/page-words.ts';
import { THEME_KEY } from '../browser/keys.ts';

// The theme menu, when it is approached or when another tab changes the theme.
const menu = document.querySelector<HTMLElement>('theme-switch');
const wake = (): void => void import('./theme-switch.ts');
for (const sign of ['pointerover', 'focusin', 'click']) menu?.addEventListener(sign, wake);
// A change before the menu is loaded. A radio that is merely checked may have been restored by the browser.
menu?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) menu.dataset['early'] = target.value;
});
addEventListener('storage', ({ key }) => {
  if (key === THEME_KEY) wake();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) wake();
});

// The language that the reader's browser prefers, among those that the page exists in, unless that is the page's own.
for (const tag of navigator.languages) {
  const [language = ''] = tag.toLowerCase().split('-');
  const offer = document.querySelector<HTMLElement>(`language-offer[data-language="${language}"]`);
  if (offer) {
    offer.dataset['wanted'] = '';
    void import('./language-offer.ts');
  }
  if (offer ?? language === pageLanguage()) break;
}

// Low priority: well after the page has loaded.
if (import.meta.env.PROD) setTimeout(() => void import('./idle.ts'), 5000);
