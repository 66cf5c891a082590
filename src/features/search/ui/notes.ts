import type { Results } from '../query/client.ts';

/** Formats one of the search's phrases with values. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Sentences on how the query was widened or corrected. */
export function notesOn(
  { mode, corrected, missing, language, languageName }: Results,
  say: Say,
  own: string,
): string[] {
  return [
    ...(language === own || mode === 'none'
      ? []
      : [say('searchOther', { language: languageName })]),
    ...corrected.map((each) => say('searchCorrected', each)),
    ...(mode === 'some' ? [say('searchSome')] : []),
    ...(mode === 'some' && missing.length > 0
      ? [say('searchMissing', { words: missing.slice(0, 4).join(', ') })]
      : []),
  ];
}
