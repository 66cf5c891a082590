import type { Results } from '../query/client.ts';

/** Says a sentence of the search's words with values in it. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What was done to the query beyond looking for it, in words. */
export function notesOn({ mode, corrected, missing, language }: Results, say: Say): string[] {
  return [
    ...(language.note === undefined || mode === 'none' ? [] : [language.note]),
    ...corrected.map((each) => say('searchCorrected', each)),
    ...(mode === 'some' ? [say('searchSome')] : []),
    ...(mode === 'some' && missing.length > 0
      ? [say('searchMissing', { words: missing.slice(0, 4).join(', ') })]
      : []),
  ];
}
