import { bare } from './words.ts';

/** Shorter words have too many neighbours. The typed word may be one letter shorter. */
const SHORTEST = 5;

/** Known words within one typo of this one, likeliest first, at most three. */
export function nearWords(word: string, wordList: readonly string[]): string[] {
  const wanted = bare(word);
  if (letters(wanted) < SHORTEST - 1) return [];
  return wordList
    .filter((known) => isOneSlipAway(wanted, bare(known)))
    .filter((known) => letters(bare(known)) >= SHORTEST)
    .toSorted(
      (a, b) =>
        Number(b[0]?.toLowerCase() === wanted[0]) - Number(a[0]?.toLowerCase() === wanted[0]),
    )
    .slice(0, 3);
}

/** True if the words differ by one substituted, missing, extra or transposed letter. Digits must be equal. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  if (digits(one) !== digits(other)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

const letters = (text: string): number => text.replace(/\p{N}/gu, '').length;
const digits = (text: string): string => text.replace(/\P{N}/gu, '');

/** Known words that begin with this one, shortest first, at most eight. */
export function completions(word: string, wordList: readonly string[]): string[] {
  const wanted = bare(word);
  if (wanted.length < 2) return [];
  return wordList
    .filter((known) => bare(known).startsWith(wanted))
    .toSorted((a, b) => a.length - b.length)
    .slice(0, 8);
}
