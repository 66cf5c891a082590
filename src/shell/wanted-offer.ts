import { pageLanguage } from '../browser/page-words.ts';

/**
 * The offer of the language that the reader's browser prefers, among those that the page exists in; nothing if that is the
 * language of the page.
 */
export function wantedOffer(): Element | null {
  for (const tag of navigator.languages) {
    const [language = ''] = tag.toLowerCase().split('-');
    if (language === pageLanguage()) break;
    const offer = document.querySelector(`language-offer[data-language="${language}"]`);
    if (offer) return offer;
  }
  return null;
}
