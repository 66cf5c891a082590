import type { CataloguePage } from '../catalogue.ts';
import { rank, type Filter, type RankedPage } from './rank.ts';
import type { Found } from './resolve.ts';
import { withTitleRuns } from './title-runs.ts';

/** The matching pages in one language, and how far the query had to be relaxed. */
export interface Verdict {
  /** `all`: every page matches all required terms. `some`: the closest pages that exist. */
  readonly mode: 'all' | 'some' | 'none';
  readonly pages: readonly RankedPage[];
  /** Terms that were corrected for one typo. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Terms that occur nowhere. */
  readonly missing: readonly string[];
}

/** Pages that cover less than this share of what the best one covers are off topic. */
const ENOUGH = 0.5;

/** Chooses the pages that match every required term or, if there are none, those that match enough of them. */
export function decide(
  query: string,
  found: readonly Found[],
  pages: readonly CataloguePage[],
  filter: Filter = {},
): Verdict {
  const needed = found.filter(({ term }) => !term.common);
  const ranked = rank(found, pages, filter);
  const has = ({ page }: RankedPage, { hits }: Found) =>
    Object.keys(page.sections).some((section) => hits.has(section));
  const complete = ranked.filter((page) => needed.every((each) => has(page, each)));
  const most = Math.max(0, ...ranked.map(({ covers }) => covers));
  const telling = ranked.filter(
    (page) => page.covers >= ENOUGH * most && needed.some((each) => has(page, each)),
  );
  const isAll = needed.length > 0 && complete.length > 0;
  const titled = withTitleRuns(query, isAll ? complete : telling, pages, filter);
  return {
    mode: isAll || titled.hasRun ? 'all' : telling.length > 0 ? 'some' : 'none',
    pages: titled.pages,
    corrected: titled.hasRun
      ? []
      : found
          .filter(({ how }) => how === 'near')
          .map(({ term, as }) => ({ from: term.text, to: as[0] ?? '' })),
    missing: needed.filter(({ how }) => how === 'missing').map(({ term }) => term.text),
  };
}
