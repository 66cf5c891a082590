import { create, type Font, type Glyph } from 'fontkit';
import han from '../fonts/share-han.woff2?inline';
import latin from '../fonts/share-latin.woff2?inline';

/** Text as outlines at a size of one pixel, its baseline at 0: no font of the machine has a say. */
export interface Outline {
  readonly width: number;
  readonly shapes: readonly { readonly path: string; readonly x: number; readonly scale: number }[];
}

const faces = { latin: open(latin), han: open(han) };

/** What Chinese typesetting puts between Han and Latin, in ems. */
const GAP = 0.125;

/** Two closing marks in a row share the empty half of the first, in ems. */
const SQUEEZE = 0.5;
const isClosing = (mark = ''): boolean => /^[）》”，。：；、]$/u.test(mark);

/**
 * The outline of a line of text, Latin in our own face and Chinese in Noto Sans SC.
 *
 * @throws if a character is in neither font, naming the command that cuts them anew
 */
export function outline(text: string): Outline {
  const { width, glyphs } = place(text);
  const shapes = glyphs.map(({ glyph, x, scale }) => ({ path: glyph.path.toSVG(), x, scale }));
  return { width, shapes };
}

/** The width of a line of text at a size of one pixel; throws as {@link outline} does. */
export function measure(text: string): number {
  return place(text).width;
}

interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
  readonly scale: number;
}

function place(text: string): { readonly width: number; readonly glyphs: readonly PlacedGlyph[] } {
  const placed: PlacedGlyph[] = [];
  let x = 0;
  let before: Run | undefined;
  for (const run of runsOf(text)) {
    if (before && joins(before, run)) x += GAP;
    const { glyphs, positions } = run.font.layout(run.text);
    const scale = 1 / run.font.unitsPerEm;
    const letters = [...run.text];
    for (const [index, glyph] of glyphs.entries()) {
      if (isClosing(letters[index - 1]) && isClosing(letters[index])) x -= SQUEEZE;
      placed.push({ glyph, x, scale });
      x += (positions[index]?.xAdvance ?? 0) * scale;
    }
    before = run;
  }
  return { width: x, glyphs: placed };
}

/** The characters of a text that the fonts of the pictures lack. */
export function missingGlyphs(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => !faceOf(character));
}

interface Run {
  readonly font: Font;
  readonly text: string;
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const font = faceOf(character);
    if (!font) {
      throw new Error(
        `The pictures for sharing have no "${character}", which stands in "${text}". Run "npm run fonts" and commit src/fonts/.`,
      );
    }
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + character };
    else runs.push({ font, text: character });
  }
  return runs;
}

function faceOf(character: string): Font | undefined {
  const code = character.codePointAt(0) ?? 0;
  return [faces.latin, faces.han].find((font) => font.hasGlyphForCodePoint(code));
}

/** True if a letter of one script meets a letter of the other; punctuation brings its own space. */
function joins(one: Run, other: Run): boolean {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  return isLetter(one.text.at(-1)) && isLetter(other.text[0]);
}

function open(inlined: string): Font {
  const font = create(Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64'));
  if (!('layout' in font)) throw new Error('A font of the pictures is a collection, not a font');
  return font;
}
