import { excerpt, findMarks, toPieces, type Piece } from './excerpt.ts';
import type { CataloguePage } from '../catalogue.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import type { RankedPage, RankedSection } from './rank.ts';

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
  /** Comes a round trip later than the place itself; empty if it does not come. */
  readonly excerpt: Promise<readonly Piece[]>;
}

const MOST_MARKS = 6;
/** A place that is worth less than this share of the best is left out. */
const WORTH_SHOWING = 0.45;

type Read = (page: CataloguePage, id: string) => Promise<string>;

/** Makes hits of the best sections of each page; their texts are small files, asked for side by side. */
export function readHits(
  pages: readonly RankedPage[],
  sections: number,
  base: string,
  read: Read,
): readonly Hit[] {
  return pages.map(({ page, sections: ranked }) => {
    const least = (ranked[0]?.score ?? 0) * WORTH_SHOWING;
    const asked = ranked.flatMap(({ terms }) => terms).flatMap(({ as }) => as);
    return {
      page,
      title: toPieces(page.title, findMarks(page.title, [...new Set(asked)])),
      places: ranked
        .filter(({ score }) => score >= least)
        .slice(0, sections)
        .map((section) => placeOf(page, section, base, read)),
    };
  });
}

function placeOf(
  page: CataloguePage,
  { id, title, terms }: RankedSection,
  base: string,
  read: Read,
): Place {
  const wanted = terms.filter(({ term }) => !term.common).flatMap(({ as }) => as);
  return {
    href: address(base, page, id, wanted),
    title: id === '' ? [] : toPieces(title, findMarks(title, wanted)),
    excerpt: read(page, id).then(
      (text) => excerpt(text, findMarks(text, wanted)),
      () => [],
    ),
  };
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
