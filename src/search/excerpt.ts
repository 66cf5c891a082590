import { hasHan, type decode } from './han.ts';

/** A piece of an excerpt: text, and whether it was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A stretch of a text, from one character to before another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

type Decoded = ReturnType<typeof decode>;

/**
 * Where a text has what was asked for: the words that the index named, and every place where one of the wanted texts stands
 * (in Chinese anywhere, else where a word begins).
 */
export function findMarks({ text, words }: Decoded, at: readonly number[], wanted: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const small = text.toLowerCase();
  for (const want of wanted.map((each) => each.toLowerCase())) {
    for (let from = small.indexOf(want); want !== '' && from >= 0; from = small.indexOf(want, from + want.length)) {
      if (!hasHan(want) && /[\p{L}\p{N}]/u.test(small[from - 1] ?? '') && !hasHan(small[from - 1] ?? '')) continue;
      ranges.push({ from, to: from + want.length });
    }
  }
  for (const index of at) {
    const word = words[index];
    // Pairs are found by their text above; a pair alone would mark half a word.
    if (!word || hasHan(word.text)) continue;
    const lead = /^[^\p{L}\p{N}]*/u.exec(word.text)?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}]*$/u.exec(word.text)?.[0].length ?? 0;
    const range = { from: word.at + lead, to: word.at + word.text.length - tail };
    if (range.to > range.from && !ranges.some((each) => each.from < range.to && each.to > range.from)) ranges.push(range);
  }
  return merge(ranges);
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before && range.from <= before.to) merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** The stretch of a text that shows most of what was asked for, cut between words, with its marks. */
export function excerpt(text: string, marks: readonly Range[], length = hasHan(text) ? 76 : 170): Piece[] {
  const { from, to } = densest(text, marks, length);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.from, from), Math.min(mark.to, to)];
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  const rest = text.slice(at, to) + (to < text.length ? ' …' : '');
  return rest === '' ? pieces : [...pieces, { text: rest, marked: false }];
}

function densest(text: string, marks: readonly Range[], length: number): Range {
  let best = { from: 0, worth: -1, end: 0 };
  for (const [i, { from }] of marks.entries()) {
    const inside = marks.slice(i).filter(({ to }) => to <= from + length * 0.8);
    const worth = new Set(inside.map((mark) => text.slice(mark.from, mark.to).toLowerCase())).size;
    if (worth > best.worth) best = { from, worth, end: inside.at(-1)?.to ?? from };
  }
  const spare = Math.max(0, length - (best.end - best.from));
  const from = startOfWord(text, Math.max(0, Math.min(best.from - Math.round(spare * 0.35), text.length - length)));
  return { from, to: endOfWord(text, Math.min(text.length, from + length)) };
}

/** Not in the middle of a word, if there is a beginning near. */
function startOfWord(text: string, at: number): number {
  if (at === 0 || !/[^\s]/.test(text[at - 1] ?? ' ')) return at;
  const blank = text.slice(at, at + 24).search(/[\s，。；：、]/);
  return blank < 0 ? at : at + blank + 1;
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = Math.max(...[...' ，。；：、'].map((mark) => text.lastIndexOf(mark, at)));
  return blank > at - 24 && blank > 0 ? blank : at;
}
