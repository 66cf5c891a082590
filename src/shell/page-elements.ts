/* The elements that every page has, as one script; what most readers never see is fetched for those who do. */
import './language-switch.ts';
import '../features/search/ui/site-search.ts';
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

// Whether the page exists in the language that the reader's browser prefers, the code that offers it finds out.
const [own = ''] = document.documentElement.lang.split('-');
if (!navigator.languages[0]?.startsWith(own)) void import('./language-offer.ts');

// What no reader waits for: long after the page has all that it needs itself.
if (import.meta.env.PROD) setTimeout(() => void import('./idle.ts'), 5000);
