import { hasHan, splitHan } from './han.ts';
import { bare, isCode, trimWord } from './words.ts';
import { isCommon, splitCommon } from './common-words.ts';

/** One thing that a query asks for. */
export interface Term {
  /** As the reader wrote it, without punctuation around it. */
  readonly text: string;
  readonly is: 'han' | 'word' | 'code';
  /** A word such as "the" or 怎么: it may help a page up, but no page needs it. */
  readonly common: boolean;
}

/** Enough for any question; of a longer text the telling words are taken. */
const MOST_TERMS = 16;
/** No sentence is longer; what has no end is cut here. */
const LONGEST_RUN = 60;
/** A pasted log may be a book. Its message stands at the beginning, or its words come again. */
const MOST_CHARACTERS = 4000;

/** What a query asks for: distinct terms in the reader's order, with the telling ones kept if there are too many. */
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
  // "What is this" must find something too.
  return inOrder.some(({ common }) => !common)
    ? inOrder
    : inOrder.map((term) => ({ ...term, common: false }));
}

/** How much a term tells about what is meant, before the index has said how rare it is. */
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
