import { encodeQR } from 'qr';

const SVG = 'http://www.w3.org/2000/svg';
/** The quiet zone around the code, in modules. */
const FRAME = 4;
/** The capacity of a version 25 code in bytes. At 300 pixels wide, phone cameras cannot read denser ones. */
const MOST = 1273;

/**
 * Draws an ASCII text as a QR code, dark on light in both themes.
 *
 * @returns `undefined` if the text is too long to be read from a screen
 */
export function drawQr(text: string, label: string): SVGSVGElement | undefined {
  if (text.length > MOST) return undefined;
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: FRAME });
  const size = modules.length;
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(path(`M0 0h${size}v${size}H0z`, '#fff'), path(modules.map(rowPath).join(''), '#000'));
  return svg;
}

const rowPath = (row: readonly boolean[], y: number): string =>
  row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('');

function path(d: string, fill: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', d);
  element.setAttribute('fill', fill);
  return element;
}
