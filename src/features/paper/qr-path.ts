import encodeQR from 'qr';

/** The quiet zone around the code, in modules; scanners need it. */
const MARGIN = 4;

/** A QR code as an SVG path: the side of its square and its dark modules, in modules. */
export interface QrPath {
  readonly side: number;
  readonly path: string;
}

/**
 * Draws a text as a QR code.
 *
 * @throws if the text is longer than a code can hold (about 2,300 bytes)
 */
export function qrPath(text: string): QrPath {
  // Error correction level M: up to 15 % may be unreadable on crumpled or wet paper.
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

/** The runs of dark modules in a row: start and length. */
function runs(row: readonly boolean[]): Run[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [{ x, length: (end === -1 ? row.length : end) - x }];
  });
}

const drawRun = ({ x, length }: Run, y: number): string => `M${x} ${y}h${length}v1h-${length}z`;
