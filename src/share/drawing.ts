import { measure, outline, type Outline } from './faces.ts';
import { fitTitle, type TitleRoom } from './fit-title.ts';
import { PICTURE } from './picture-size.ts';

/** What a picture for sharing says. */
export interface PictureWords {
  /** The title, cut wherever a line may end. */
  readonly title: readonly string[];
  /** In small letters above the title: topic and kind. */
  readonly above: readonly string[];
  readonly site: string;
}

/** A colour by the name of its token. */
export type Paint = (token: string) => string;

const LEFT = 236;
const room: TitleRoom = {
  width: PICTURE.width - LEFT - 70,
  sizes: [
    { size: 86, lines: 2 },
    { size: 74, lines: 3 },
    { size: 64, lines: 4 },
    { size: 54, lines: 5 },
  ],
};

/** Draws a picture as SVG without a line of text in it: everything is outlines, so no font is needed to show it. */
export function drawPicture({ title, above, site }: PictureWords, paint: Paint): string {
  const { size, lines } = fitTitle(title, measure, room);
  const leading = size * 1.22;
  // The block of lines stands in the middle of what the words above and the name below leave free.
  const first = 332 - ((lines.length - 1) * leading) / 2 + size * 0.36;
  return svg(
    `<rect width="100%" height="100%" fill="${paint('paper')}"/>`,
    trail(paint),
    dotted(above, LEFT, 118, 36, paint('ink-soft')),
    ...lines.map((line, index) =>
      text(outline(line), LEFT, first + index * leading, size, paint('ink')),
    ),
    `<g transform="translate(${LEFT} 532) scale(2)">${mark(paint('blaze'), paint('paper'))}</g>`,
    text(outline(site), LEFT + 46, 566, 36, paint('ink')),
  );
}

/** The blaze alone, for the home screens of phones, which cut the corners themselves. */
export function drawIcon(side: number, paint: Paint): string {
  const scale = (side * 0.7) / 22;
  const x = (side - 14 * scale) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="${paint('paper')}"/><g transform="translate(${x} ${side * 0.15}) scale(${scale})">${mark(paint('blaze'), paint('blaze-ink'))}</g></svg>`;
}

function svg(...parts: readonly string[]): string {
  const { width, height } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

/** The mark of Header.astro. */
function mark(blaze: string, check: string): string {
  return `<rect width="14" height="22" rx="3.6" fill="${blaze}"/><path d="m3.6 11.4 2.5 2.6 4.4-5.6" fill="none" stroke="${check}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The trail of a guide: walked down to the third blaze, dashed from there. */
function trail(paint: Paint): string {
  const x = 118;
  const line = (from: number, to: number, style: string) =>
    `<path d="M${x} ${from}V${to}" fill="none" stroke-width="5" ${style}/>`;
  const blaze = (y: number, style: string, inside = '', halo = '') =>
    `<g transform="translate(${x} ${y})">${halo}<rect x="-40" y="-52" width="80" height="104" rx="18" stroke-width="5" ${style}/>${inside}</g>`;
  const done = `fill="${paint('done')}" stroke="${paint('done')}"`;
  const check = `<path d="m-17 1 12 13 22-27" fill="none" stroke="${paint('done-ink')}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;
  const halo = `<rect x="-51" y="-63" width="102" height="126" rx="28" fill="${paint('blaze-wash')}"/>`;
  const three = outline('3');
  return [
    line(0, 485, `stroke="${paint('done')}"`),
    line(485, 640, `stroke="${paint('rule-strong')}" stroke-dasharray="16 13"`),
    blaze(120, done, check),
    blaze(300, done, check),
    blaze(
      485,
      `fill="${paint('sheet')}" stroke="${paint('blaze')}"`,
      text(three, (-three.width * 46) / 2, 16, 46, paint('blaze')),
      halo,
    ),
  ].join('');
}

/** Words with a small blaze between them. */
function dotted(
  words: readonly string[],
  x: number,
  y: number,
  size: number,
  colour: string,
): string {
  let at = x;
  return words
    .map((word, index) => {
      const dot =
        index === 0 ? '' : `<circle cx="${at + 16}" cy="${y - 12}" r="4" fill="${colour}"/>`;
      if (index > 0) at += 32;
      const shape = outline(word);
      const drawn = text(shape, at, y, size, colour);
      at += shape.width * size;
      return dot + drawn;
    })
    .join('');
}

function text({ shapes }: Outline, x: number, y: number, size: number, colour: string): string {
  const paths = shapes.map(
    (shape) =>
      `<path transform="translate(${shape.x.toFixed(4)} 0) scale(${shape.scale} ${-shape.scale})" d="${shape.path}"/>`,
  );
  return `<g fill="${colour}" transform="translate(${x} ${y.toFixed(2)}) scale(${size})">${paths.join('')}</g>`;
}
