import { hasHan, splitHan } from './han.ts';
import { bare, isCode, trimWord } from './words.ts';
import { isCommon, splitCommon } from './common-words.ts';

/** One term of a query. */
export interface Term {
  /** As the reader wrote it, without punctuation around it. */
  readonly text: string;
  readonly is: 'han' | 'word' | 'code';
  /** A function word ("the", 怎么): it may raise a page but is never required. */
  readonly common: boolean;
}

/** The maximum number of terms; of a longer text the most specific are used. */
const MOST_TERMS = 16;
/** The maximum length of a term; longer runs are cut. */
const LONGEST_RUN = 60;
/** The maximum length of a query. A pasted log has its message at the beginning, or repeats it. */
const MOST_CHARACTERS = 4000;

/** The distinct terms of a query in their order; if there are too many, the most specific. */
export function planQuery(query: string): readonly Term[] {
  const seen = new Set<string>();
  const terms = termsOf(query.slice(0, MOST_CHARACTERS)).filter(({ text }) => {
    const key = bare(text);
    const isNew = key !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const kept =
    terms.length <= MOST_TERMS
      ? terms
      : terms.toSorted((a, b) => tells(b) - tells(a)).slice(0, MOST_TERMS);
  const inOrder = terms.filter((term) => kept.includes(term));
  // A query of function words alone must find something too.
  return inOrder.some(({ common }) => !common)
    ? inOrder
    : inOrder.map((term) => ({ ...term, common: false }));
}

/** How specific a term looks, before the index has told how rare it is. */
export function tells({ is, common, text }: Term): number {
  if (common) return 0.15;
  if (is === 'code') return 1.6;
  return is === 'word' && text.length < 4 ? 0.7 : 1;
}

function termsOf(query: string): Term[] {
  return splitHan(query.normalize('NFKC')).flatMap((part) =>
    hasHan(part) ? [asHan(part)] : part.split(/[\s"“”‘’<>|，。、；：？！（）]+/u).flatMap(asWord),
  );
}

function asHan(run: string): Term {
  const text = [...run].slice(0, LONGEST_RUN).join('');
  return { text, is: 'han', common: splitCommon(text).every(({ common }) => common) };
}

function asWord(written: string): Term[] {
  const text = trimWord(written).slice(0, 200);
  if (text === '') return [];
  const code = isCode(text);
  return [{ text, is: code ? 'code' : 'word', common: !code && isCommon(text) }];
}
