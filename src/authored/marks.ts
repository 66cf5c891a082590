/*
 * Every mark that authors write in texts and that is no Markdown: ids at the end of a line, citations, links between guides.
 * The places of values, `{{…}}`, are the engine's (`engine/filled-template.ts`).
 */

/** What an id is made of. */
export const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether an id is kebab-case, as `idSchema` demands of those in `guide.yml`. */
export const isKebab = (id: string): boolean => KEBAB.test(id);

/** Whether every object has something of that name, as with `constructor`. */
export const isOfEveryObject = (id: string): boolean => id in {};

/** An id at the end of a heading or a task: `^write-seed`. Also a badly formed one, to be able to say so. */
const ID_AT_END = /\s*\^([\p{L}\p{N}_.-]+)\s*$/u;

/** An id at the end of a text, and where its `^` stands; nothing if there is none, or none that is well formed if so asked. */
export function idAtEnd(text: string): { readonly id: string; readonly index: number } | undefined {
  const match = ID_AT_END.exec(text);
  const id = match?.[1];
  if (!match || id === undefined) return undefined;
  return { id, index: match.index + match[0].indexOf('^') };
}

/** A text without the id at its end. */
export const withoutId = (text: string): string => text.replace(ID_AT_END, '');

/** A citation of a source: `[^firmware-2015]`. One with a backslash before it is none. */
const CITATION = /(?<!\\)\[\^([^\]\s]{1,100})\]/g;

export interface Citation {
  readonly id: string;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** As it is written, brackets and all. */
  readonly written: string;
}

/** The citations in a text, in order. */
export function citationsIn(text: string): readonly Citation[] {
  if (!text.includes('[^')) return [];
  return [...text.matchAll(CITATION)].map((match) => ({
    id: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
    written: match[0],
  }));
}

/** A text with something else in the place of each citation. */
export function replaceCitations(text: string, instead: (citation: Citation) => string): string {
  const parts = citationsIn(text).map((citation, index, all) => {
    const before = text.slice(all[index - 1]?.end ?? 0, citation.start);
    return before + instead(citation);
  });
  return parts.join('') + text.slice(citationsIn(text).at(-1)?.end ?? 0);
}

/** The words of a text: without ids at the ends of its lines and without citations. */
export const withoutMarks = (text: string): string =>
  replaceCitations(text.split('\n').map(withoutId).join('\n'), () => '');

/** How a citation is written. */
export const citationOf = (id: string): string => `[^${id}]`;

const GUIDE_LINK = 'guide:';

/** What a link to another guide names: `guide:ucrtbase-terminate#install-vc`; nothing if it is another kind of address. */
export function guideLinkOf(
  url: string,
): { readonly guide: string; readonly anchor: string | undefined } | undefined {
  if (!url.startsWith(GUIDE_LINK)) return undefined;
  const [guide = '', anchor] = url.slice(GUIDE_LINK.length).split('#', 2);
  return { guide, anchor };
}

/** The place of a word in a drawing: `{pool}`. The words stand under `words:` of the figure. */
const DRAWING_WORD = /\{([A-Za-z0-9_-]+)\}/g;

/** The words that a drawing names, and where. */
export const wordsInDrawing = (svg: string): readonly { word: string; index: number }[] =>
  [...svg.matchAll(DRAWING_WORD)].map(({ 1: word = '', index }) => ({ word, index }));

/** Puts the words into a drawing; one that is not there is left as it stands. */
export const fillDrawing = (svg: string, wordOf: (word: string) => string | undefined): string =>
  svg.replace(DRAWING_WORD, (whole, word: string) => wordOf(word) ?? whole);
