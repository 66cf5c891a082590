import { excerpt, findMarks, toPieces, type Piece } from './excerpt.ts';
import type { CataloguePage } from './catalogue.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import type { RankedPage } from './rank.ts';

/** A page that was found, as a reader is to see it. */
export interface Hit {
  readonly page: CataloguePage;
  readonly title: readonly Piece[];
  /** The places in it, the best first; a place without a title is the head of the page. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly href: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

const MOST_MARKS = 6;
/** A place that is worth less than this share of the best is left out. */
const WORTH_SHOWING = 0.45;

/** Reads the best sections of each page and cuts the excerpts. Sections are small files; they come side by side. */
export function readHits(
  pages: readonly RankedPage[],
  sections: number,
  base: string,
  read: (page: CataloguePage, id: string) => Promise<string>,
): Promise<readonly Hit[]> {
  return Promise.all(
    pages.map(async ({ page, sections: ranked }) => {
      const least = (ranked[0]?.score ?? 0) * WORTH_SHOWING;
      const places = await Promise.all(
        ranked
          .filter(({ score }) => score >= least)
          .slice(0, sections)
          .map(async ({ id, terms }): Promise<Place> => {
            const [title = '', text = ''] = (await read(page, id)).split('\n');
            const wanted = terms.filter(({ term }) => !term.common).flatMap(({ as }) => as);
            const marks = findMarks(text, wanted);
            const words =
              marks.length > 0 ? marks.map(({ from, to }) => text.slice(from, to)) : wanted;
            return {
              href: address(base, page, id, words),
              title: id === '' ? [] : toPieces(title, findMarks(title, wanted)),
              excerpt: excerpt(text, marks),
            };
          }),
      );
      const asked = ranked.flatMap(({ terms }) => terms).flatMap(({ as }) => as);
      return {
        page,
        places,
        title: toPieces(page.title, findMarks(page.title, [...new Set(asked)])),
      };
    }),
  );
}

/** Where a hit leads: the step, and the words to be marked there. */
function address(base: string, page: CataloguePage, id: string, words: readonly string[]): string {
  const distinct = [
    ...new Map(words.map((word) => [word.toLowerCase(), word.slice(0, 60)])).values(),
  ];
  const query = new URLSearchParams(
    distinct.slice(0, MOST_MARKS).map((word) => [MARK_PARAMETER, word]),
  );
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return base.replace(/\/$/, '') + page.path + search + (id === '' ? '' : `#${id}`);
}
