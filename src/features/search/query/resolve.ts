import { splitCommon } from './common-words.ts';
import { pairs } from './han.ts';
import type { IndexHit, SearchIndex } from '../index/index-port.ts';
import { completions, nearWords } from './near.ts';
import type { Term } from './plan.ts';
import { bare, partsOf } from './words.ts';

/** The result of looking up one term in an index. */
export interface Found {
  readonly term: Term;
  /** The matched words: the term itself, longer ones, or similar ones. */
  readonly as: readonly string[];
  readonly how: 'as-written' | 'begun' | 'near' | 'missing';
  readonly hits: ReadonlyMap<string, IndexHit>;
}

const LONGEST_CHINESE_WORD = 12;

/**
 * Looks up one term: as written, else as a prefix, else with one typo, else in its parts. A Chinese run is split into the
 * longest pieces that occur. `how` tells which of these matched.
 */
export async function resolve(term: Term, index: SearchIndex): Promise<readonly Found[]> {
  if (term.is === 'han') return resolveHan(term, index);
  const word = bare(term.text);
  const hits = await wholeWord(word, index);
  if (hits.length > 0) return [found(term, 'as-written', [term.text], hits)];
  const begun = completions(term.text, await index.wordList());
  if (begun.length > 0) return [found(term, 'begun', begun, await allOf(begun, index))];
  const near = await nearOf(term, index);
  if (near) return [near];
  const parts = partsOf(term.text).map((text): Term => ({ ...term, text, is: 'word' }));
  if (parts.length === 0) return [missing(term)];
  return (await Promise.all(parts.map((part) => resolve(part, index)))).flat();
}

async function wholeWord(word: string, index: SearchIndex): Promise<readonly IndexHit[]> {
  // Pagefind falls back to prefix matches, so check first whether the word exists.
  return (await index.has(word)) ? index.anywhere([word]) : [];
}

async function nearOf(term: Term, index: SearchIndex): Promise<Found | undefined> {
  const near = nearWords(term.text, await index.wordList());
  return near.length === 0 ? undefined : found(term, 'near', near, await allOf(near, index));
}

async function allOf(words: readonly string[], index: SearchIndex): Promise<readonly IndexHit[]> {
  return (await Promise.all(words.map((word) => index.anywhere([bare(word)])))).flat();
}

/** Looks up the whole run; if no section has it, its parts without function words. */
async function resolveHan(term: Term, index: SearchIndex): Promise<readonly Found[]> {
  const parts = splitCommon(term.text);
  if (parts.length > 1) {
    const { length } = [...term.text];
    const whole = length > LONGEST_CHINESE_WORD ? [] : await index.anywhere(pairs(term.text));
    if (whole.length > 0) return [found(term, 'as-written', [term.text], whole)];
  }
  const hasOthers = parts.some(({ common }) => !common);
  const pieces = parts.map(({ text, common }) =>
    inPieces({ ...term, text, common: term.common || (common && hasOthers) }, index),
  );
  return (await Promise.all(pieces)).flat();
}

async function inPieces(term: Term, index: SearchIndex): Promise<readonly Found[]> {
  const characters = [...term.text];
  if (characters.length === 1) {
    const hits = await index.anywhere(characters);
    return [hits.length > 0 ? found(term, 'as-written', [term.text], hits) : missing(term)];
  }
  const pieces: Found[] = [];
  for (let from = 0; from < characters.length;) {
    const piece = await longestPiece(
      term,
      characters.slice(from, from + LONGEST_CHINESE_WORD),
      index,
    );
    pieces.push(piece);
    from += [...piece.term.text].length;
  }
  const there = pieces.filter(({ how }) => how !== 'missing');
  // A single unmatched character between matched pieces is ignored.
  return there.length > 0
    ? pieces.filter(({ how, term: { text } }) => how !== 'missing' || [...text].length > 1)
    : [missing(term)];
}

async function longestPiece(
  term: Term,
  characters: readonly string[],
  index: SearchIndex,
): Promise<Found> {
  for (let length = characters.length; length > 1; length -= 1) {
    const text = characters.slice(0, length).join('');
    const hits = await index.anywhere(pairs(text));
    if (hits.length > 0) return found({ ...term, text }, 'as-written', [text], hits);
  }
  return missing({ ...term, text: characters[0] ?? '' });
}

function found(
  term: Term,
  how: Found['how'],
  as: readonly string[],
  hits: readonly IndexHit[],
): Found {
  const best = new Map<string, IndexHit>();
  for (const hit of hits) {
    const known = best.get(hit.section);
    if (!known || known.score < hit.score) best.set(hit.section, hit);
  }
  return { term, how, as, hits: best };
}

const missing = (term: Term): Found => ({ term, how: 'missing', as: [], hits: new Map() });
