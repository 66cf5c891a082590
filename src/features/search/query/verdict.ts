import type { CataloguePage } from '../catalogue.ts';
import { rank, type Filter, type RankedPage } from './rank.ts';
import type { Found } from './resolve.ts';
import { withTitleRuns } from './title-runs.ts';

/** The pages found in one language, and how far the query had to be widened for them. */
export interface Verdict {
  /** `all`: every page has everything that was asked for. `some`: the nearest that there is. */
  readonly mode: 'all' | 'some' | 'none';
  readonly pages: readonly RankedPage[];
  /** Words that were read as others: one wrong letter forgiven. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that stand nowhere. */
  readonly missing: readonly string[];
}

/** A page that has less than this share of what the best one has is not about the same thing. */
const ENOUGH = 0.5;

/** Decides between pages that have everything and, failing those, pages that have the telling words. */
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
