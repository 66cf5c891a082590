/** A title as it stands on a picture: the size of its letters and what stands in each line. */
export interface FittedTitle {
  /** Height of the em, in pixels of the picture. */
  readonly size: number;
  readonly lines: readonly string[];
}

export interface TitleRoom {
  /** Pixels from edge to edge. */
  readonly width: number;
  /** Sizes to try, the largest first, each with the lines that there is room for. */
  readonly sizes: readonly { readonly size: number; readonly lines: number }[];
}

/** The width of a text at a size of one pixel. */
export type Measure = (text: string) => number;

/**
 * Sets a title as large as it fits, in lines as even as they get without needing one more.
 *
 * @param phrases the title, cut wherever a line may end
 * @throws if it does not fit in the smallest size
 */
export function fitTitle(
  phrases: readonly string[],
  measure: Measure,
  { width, sizes }: TitleRoom,
): FittedTitle {
  for (const { size, lines: most } of sizes) {
    const fill = (room: number) => fillLines(phrases, (line) => measure(line) * size <= room);
    const lines = fill(width);
    if (!lines || lines.length > most) continue;
    return { size, lines: evened(fill, lines, width) };
  }
  throw new Error(
    `The title "${phrases.join('')}" is too long for its picture (src/share/fit-title.ts)`,
  );
}

/** Puts as many phrases into each line as fit; nothing if one alone does not. */
function fillLines(
  phrases: readonly string[],
  fits: (line: string) => boolean,
): readonly string[] | undefined {
  const lines: string[] = [];
  for (const phrase of phrases) {
    if (!fits(phrase.trim())) return undefined;
    const longer = (lines.at(-1) ?? '') + phrase;
    if (lines.length > 0 && fits(longer.trim())) lines[lines.length - 1] = longer;
    else lines.push(phrase);
  }
  return lines.map((line) => line.trim());
}

/** The narrowest setting with as many lines: no word is left alone in the last one. */
function evened(
  fill: (room: number) => readonly string[] | undefined,
  lines: readonly string[],
  width: number,
): readonly string[] {
  let best = lines;
  for (let room = width; room > width / 2; room -= width / 60) {
    const narrower = fill(room);
    if (narrower?.length !== lines.length) break;
    best = narrower;
  }
  return best;
}
