import { hasHan } from './han.ts';

/** A piece of an excerpt; `marked` if it matches the query. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A half-open range of a text, in UTF-16 code units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The ranges that match a wanted word: Chinese anywhere, others at the beginning of a word or of one with the same stem. */
export function findMarks(text: string, wanted: readonly string[]): Range[] {
  const small = text.toLowerCase();
  return merge(
    wanted
      .map((want) => want.toLowerCase())
      .filter((want) => want !== '')
      .flatMap((want) => {
        const written = placesOf(small, want);
        return written.length > 0 || hasHan(want) ? written : sameStem(small, want);
      }),
  );
}

function placesOf(text: string, want: string): Range[] {
  const ranges: Range[] = [];
  for (let from = text.indexOf(want); from >= 0; from = text.indexOf(want, from + want.length)) {
    const before = text[from - 1] ?? '';
    const isInWord = !hasHan(want) && /[\p{L}\p{N}]/u.test(before) && !hasHan(before);
    if (!isInWord) ranges.push({ from, to: from + want.length });
  }
  return ranges;
}

/** Approximates the stemming of the index, which does not report what it matched: "mining" for "mine", "rules" for "rule". */
function sameStem(text: string, want: string): Range[] {
  const stem = want.slice(0, Math.max(4, want.length - 3));
  return placesOf(text, stem).flatMap(({ from }) => {
    const word = /^[\p{L}\p{N}]+/u.exec(text.slice(from))?.[0] ?? '';
    return want.length >= 4 && word.length <= stem.length + 4
      ? [{ from, to: from + word.length }]
      : [];
  });
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before && range.from <= before.to)
      merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** The part of a text with the most matches, cut between words, with its marks. */
export function excerpt(
  text: string,
  marks: readonly Range[],
  length = isChinese(text) ? 76 : 170,
): Piece[] {
  const { from, to } = densest(text, marks, length);
  const pieces = toPieces(text, marks, { from, to });
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Display width: Chinese characters count twice. */
function isChinese(text: string): boolean {
  const start = text.slice(0, 300);
  return start.replace(/[^\p{Script=Han}]/gu, '').length > start.length / 4;
}

/** Splits a range into marked and unmarked pieces. */
export function toPieces(
  text: string,
  marks: readonly Range[],
  within: Range = { from: 0, to: text.length },
): Piece[] {
  const pieces: Piece[] = [];
  let at = within.from;
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.from, within.from), Math.min(mark.to, within.to)];
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < within.to) pieces.push({ text: text.slice(at, within.to), marked: false });
  return pieces;
}

function densest(text: string, marks: readonly Range[], length: number): Range {
  let best = { from: 0, worth: -1, end: 0 };
  for (const [i, { from }] of marks.entries()) {
    const inside = marks.slice(i).filter(({ to }) => to <= from + length * 0.8);
    const worth = new Set(inside.map((mark) => text.slice(mark.from, mark.to).toLowerCase())).size;
    if (worth > best.worth) best = { from, worth, end: inside.at(-1)?.to ?? from };
  }
  const spare = Math.max(0, length - (best.end - best.from));
  const from = startOfWord(
    text,
    Math.max(0, Math.min(best.from - Math.round(spare * 0.35), text.length - length)),
  );
  return { from, to: endOfWord(text, Math.min(text.length, from + length)) };
}

/** Moves a cut to the beginning of a word, if one is near. */
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
