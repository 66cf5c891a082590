/* The elements that every page has, as one script; what most readers never see is fetched for those who do. */
import './language-switch.ts';
import '../features/search/ui/site-search.ts';
import { pageLanguage } from '../browser/page-words.ts';
import { THEME_KEY } from '../browser/keys.ts';

// The menu of colours, when a hand comes near it, and when the colours chosen elsewhere are to be shown here.
const menu = document.querySelector<HTMLElement>('theme-switch');
const wake = (): void => void import('./theme-switch.ts');
for (const sign of ['pointerover', 'focusin', 'click']) menu?.addEventListener(sign, wake);
// Taken before the menu is awake. What is merely checked then may be what the browser remembers of an earlier visit.
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

// What no reader waits for: long after the page has all that it needs itself.
if (import.meta.env.PROD) setTimeout(() => void import('./idle.ts'), 5000);
