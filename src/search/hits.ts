import { excerpt, findMarks, type Piece } from './excerpt.ts';
import { decode } from './han.ts';
import type { CataloguePage } from './catalogue.ts';
import type { RankedPage } from './rank.ts';
import type { Found } from './resolve.ts';

/** A page that was found, as a reader is to see it. */
export interface Hit {
  readonly page: CataloguePage;
  readonly href: string;
  /** The places in it, the best first; a place without a title is the head of the page. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly href: string;
  readonly title: string;
  readonly excerpt: readonly Piece[];
}

/** The parameter that carries the words to be marked on arrival. */
export const MARK_PARAMETER = 'mark';
const MOST_MARKS = 6;
/** A place that is worth less than this share of the best is left out. */
const WORTH_SHOWING = 0.45;

/** Reads the best sections of each page and cuts the excerpts. Sections are small files; they come side by side. */
export function readHits(
  pages: readonly RankedPage[],
  found: readonly Found[],
  sections: number,
  base: string,
): Promise<readonly Hit[]> {
  return Promise.all(
    pages.map(async ({ page, sections: ranked }) => {
      const least = (ranked[0]?.score ?? 0) * WORTH_SHOWING;
      const places = await Promise.all(
        ranked
          .filter(({ score }) => score >= least)
          .slice(0, sections)
          .map(({ section }) => readPlace(section, page, found, base)),
      );
      return { page, places, href: places[0]?.href ?? address(base, page, '', []) };
    }),
  );
}

async function readPlace(section: string, page: CataloguePage, found: readonly Found[], base: string): Promise<Place> {
  const here = found.flatMap(({ hits, as, term }) => {
    const hit = hits.get(section);
    return hit && !term.common ? [{ hit, as }] : [];
  });
  const any = found.map(({ hits }) => hits.get(section)).find((hit) => hit !== undefined);
  const { id = '', title = '', text = '' } = (await any?.read()) ?? {};
  const decoded = decode(text);
  const at = here.flatMap(({ hit }) => hit.at);
  const wanted = here.flatMap(({ as }) => as);
  const marks = findMarks(decoded, at, wanted);
  const words = marks.map(({ from, to }) => decoded.text.slice(from, to));
  return {
    href: address(base, page, id, words),
    title: id === '' ? '' : decode(title).text,
    excerpt: excerpt(decoded.text, marks),
  };
}

/** Where a hit leads: the step, and the words to be marked there. */
function address(base: string, page: CataloguePage, id: string, words: readonly string[]): string {
  const distinct = [...new Map(words.map((word) => [word.toLowerCase(), word.slice(0, 60)])).values()];
  const query = new URLSearchParams(distinct.slice(0, MOST_MARKS).map((word) => [MARK_PARAMETER, word]));
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return base.replace(/\/$/, '') + page.path + search + (id === '' ? '' : `#${id}`);
}
