import { phrase } from '../../engine/template.ts';
import { editedWords } from './edited-steps.words.ts';
import { languages } from '../../i18n/languages.ts';
import { inPageLanguage, pageLanguage } from '../../browser/page-words.ts';

/** A sentence listing the titles of ticked steps that no longer exist; empty if there are none. */
export function goneWords(titles: readonly string[]): string {
  const words = inPageLanguage(editedWords);
  if (titles.length === 0) return '';
  const pattern = titles.length === 1 ? words.goneOne : words.gone;
  return phrase(pattern, { titles: titles.join(words.separator) });
}

/** "23 November 2026" or 2026年11月23日. */
export const longDate = (time: number): string =>
  new Intl.DateTimeFormat(languages[pageLanguage()].format, { dateStyle: 'long' }).format(time);
