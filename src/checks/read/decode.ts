import { finding, type Finding, type Place } from '../finding.ts';

/** The most characters of a file, and of one of its lines. Longer ones are accidents, and some take parsers minutes. */
export const LONGEST_FILE = 1_000_000;
export const LONGEST_LINE = 10_000;

export type Decoded = { readonly text: string } | { readonly problem: Finding };

/** The text of a file in UTF-8, or the finding that says why it is none. A byte order mark is passed over. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const place: Place = { file, line: 1, column: 1 };
  const text = new TextDecoder().decode(bytes);
  const broken = badByte(bytes, text);
  if (broken !== undefined) {
    return { problem: finding('unreadable-text', place, { byte: broken }) };
  }
  if (text.trim() === '') return { problem: finding('empty-file', place, {}) };
  if (text.length > LONGEST_FILE) {
    const details = { what: 'The file', length: text.length, most: LONGEST_FILE };
    return { problem: finding('too-long', place, details) };
  }
  return { text };
}

/** The finding for the first line that is too long to be read. */
export function longLine(text: string, file: string): Finding | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (index === -1) return undefined;
  const details = { what: 'The line', length: lines[index]?.length ?? 0, most: LONGEST_LINE };
  return finding('too-long', { file, line: index + 1, column: 1 }, details);
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
