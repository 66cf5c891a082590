import { excerpt, findMarks, toPieces, type Piece } from './excerpt.ts';
import type { CataloguePage } from '../catalogue.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import type { RankedPage, RankedSection } from './rank.ts';

/** A matching page as shown to the reader. */
export interface Hit {
  readonly page: CataloguePage;
  readonly title: readonly Piece[];
  /** The matching sections, best first; one without a title is the beginning of the page. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly href: string;
  readonly title: readonly Piece[];
  /** Resolves after another request; empty if that fails. */
  readonly excerpt: Promise<readonly Piece[]>;
}

const MOST_MARKS = 6;
/** Sections that score less than this share of the best are left out. */
const WORTH_SHOWING = 0.45;

type Read = (page: CataloguePage, id: string) => Promise<string>;

/** Turns ranked pages into hits; the texts for their excerpts are fetched in parallel. */
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

/** The address of a hit: its step, and the words to mark there. */
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
