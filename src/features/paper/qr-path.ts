import encodeQR from 'qr';

/** Light modules around the code, without which cameras do not find it. */
const MARGIN = 4;

/** A QR code as a drawing: the side of its square, and the path of its dark modules, a unit each. */
export interface QrPath {
  readonly side: number;
  readonly path: string;
}

/** Draws a text as a QR code. Throws if the text is longer than a code can hold (about 2,300 bytes). */
export function qrPath(text: string): QrPath {
  // Paper may be crumpled and wet: 15 % of the code may be lost.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  const path = rows
    .map((row, y) =>
      runs(row)
        .map((run) => drawRun(run, y))
        .join(''),
    )
    .join('');
  return { side: rows.length, path };
}

interface Run {
  readonly x: number;
  readonly length: number;
}

/** Where dark modules follow one another, and how many. */
function runs(row: readonly boolean[]): Run[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [{ x, length: (end === -1 ? row.length : end) - x }];
  });
}

const drawRun = ({ x, length }: Run, y: number): string => `M${x} ${y}h${length}v1h-${length}z`;
