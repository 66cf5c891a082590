/* The elements that every page has, as one script. */
import './language-offer.ts';
import './language-switch.ts';
import './theme-switch.ts';
