import { problemAt, type Place, type Problem } from '../problem.ts';

/**
 * The most characters of a file, of one of its lines, and of lines without a blank one between them. The longest guide has a
 * third of that; what is longer is an accident, and takes parsers minutes, whose time grows with the square of it.
 */
export const LONGEST_FILE = 150_000;
export const LONGEST_LINE = 10_000;
const LONGEST_PASSAGE = 10_000;

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/**
 * The text of a file in UTF-8, or the problem that says why it is none. A byte order mark is passed over, and lines end as on
 * Unix: what is made of a text must not depend on how it was checked out.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const place: Place = { file, line: 1, column: 1 };
  const text = unixLines(new TextDecoder().decode(bytes));
  const broken = badByte(bytes, text);
  if (broken !== undefined) {
    return { problem: problemAt('unreadable-text', place, { byte: broken }) };
  }
  if (text.trim() === '') return { problem: problemAt('empty-file', place, {}) };
  if (text.length > LONGEST_FILE) {
    const details = { what: 'The file', length: text.length, most: LONGEST_FILE };
    return { problem: problemAt('too-long', place, details) };
  }
  return { text };
}

/** A text with the line ends of Unix. */
export const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The problem of the first line that is too long to be read. */
export function longLine(text: string, file: string): Problem | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (index === -1) return undefined;
  const details = { what: 'The line', length: lines[index]?.length ?? 0, most: LONGEST_LINE };
  return problemAt('too-long', { file, line: index + 1, column: 1 }, details);
}

/** The problem of the first passage that is too long to be read: an unclosed code block, or no blank lines. */
export function longPassage(text: string, file: string): Problem | undefined {
  let line = 1;
  for (const passage of text.split(/\n[ \t]*\n/)) {
    if (passage.length > LONGEST_PASSAGE) {
      const details = { what: 'The passage', length: passage.length, most: LONGEST_PASSAGE };
      return problemAt('too-long', { file, line, column: 1 }, details);
    }
    line += passage.split('\n').length + 1;
  }
  return undefined;
}

/** The number of the first byte that is not text: not UTF-8, or a NUL as binary files have. */
function badByte(bytes: Uint8Array, text: string): number | undefined {
  const nul = bytes.indexOf(0);
  // A replacement character may be the author's own; only then is the slow search worth it.
  const invalid = text.includes('\ufffd') ? invalidByte(bytes) : -1;
  const first = [nul, invalid].filter((index) => index >= 0).sort((a, b) => a - b)[0];
  return first === undefined ? undefined : first + 1;
}

function invalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1;
  let good = 0;
  let bad = bytes.length;
  // The longest beginning that is whole UTF-8, but for a character that is cut at its end.
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8(bytes: Uint8Array, mayBeCut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}
