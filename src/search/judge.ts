import type { CataloguePage } from './catalogue.ts';
import { rank, type Filter, type RankedPage } from './rank.ts';
import type { Found } from './resolve.ts';

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
export function judge(
  found: readonly Found[],
  pages: readonly CataloguePage[],
  filter: Filter = {},
): Verdict {
  const needed = found.filter(({ term }) => !term.common);
  const ranked = rank(found, pages, filter);
  const complete = ranked.filter(({ page }) =>
    needed.every(({ hits }) => Object.keys(page.sections).some((section) => hits.has(section))),
  );
  const corrected = found
    .filter(({ how }) => how === 'near')
    .map(({ term, as }) => ({ from: term.text, to: as[0] ?? '' }));
  const missing = needed.filter(({ how }) => how === 'missing').map(({ term }) => term.text);
  if (needed.length > 0 && complete.length > 0)
    return { mode: 'all', pages: complete, corrected, missing };
  const most = Math.max(0, ...ranked.map(({ covers }) => covers));
  const telling = ranked.filter(
    ({ page, covers }) =>
      covers >= ENOUGH * most &&
      needed.some(({ hits }) => Object.keys(page.sections).some((section) => hits.has(section))),
  );
  return { mode: telling.length > 0 ? 'some' : 'none', pages: telling, corrected, missing };
}
