/* The elements that every page has, as one script; what most readers never see is fetched for those who do. */
import './language-switch.ts';
import './site-search.ts';
import './theme-switch.ts';

const offered = document.querySelector<HTMLElement>('language-offer')?.dataset['language'] ?? '-';
const preferred = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag));
if (preferred?.toLowerCase().startsWith(offered)) void import('./language-offer.ts');

// What no reader waits for: long after the page has all that it needs itself.
if (import.meta.env.PROD) setTimeout(() => void import('./settled.ts'), 5000);
