import type { CataloguePage } from '../catalogue.ts';
import { hasHan } from './han.ts';
import { isWanted, type Filter, type RankedPage } from './rank.ts';

/** The minimum length of a query to be looked for in titles; two Chinese characters are a word. */
const SHORTEST = 3;
const SHORTEST_HAN = 2;

/**
 * Moves pages whose title contains the whole query to the front: first if it starts a word of the title, third at the latest if it is
 * inside a word ("base.term"), since whole words elsewhere may be meant.
 */
export function withTitleRuns(
  query: string,
  ranked: readonly RankedPage[],
  pages: readonly CataloguePage[],
  filter: Filter,
): { readonly pages: readonly RankedPage[]; readonly hasRun: boolean } {
  const run = plain(query);
  if (run.length < (hasHan(run) ? SHORTEST_HAN : SHORTEST)) return { pages: ranked, hasRun: false };
  const has = ({ page }: RankedPage) => plain(page.title).includes(run);
  const begins = (each: RankedPage) => has(each) && beginsWord(plain(each.page.title), run);
  const others = pages
    .filter((page) => isWanted(page, filter) && !ranked.some((each) => each.page === page))
    .map(atItsHead)
    .filter(has);
  const all = [...ranked, ...others];
  const first = all.filter(begins);
  const rest = all.filter((page) => !begins(page));
  const early = rest.slice(0, Math.max(0, 2 - first.length));
  const late = rest.slice(early.length);
  return {
    hasRun: all.some(has),
    pages: [...first, ...early, ...late.filter(has), ...late.filter((page) => !has(page))],
  };
}

/** True if the title contains the whole query, and the query is long enough. */
export function holdsRun({ title }: CataloguePage, query: string): boolean {
  const run = plain(query);
  return run.length >= (hasHan(run) ? SHORTEST_HAN : SHORTEST) && plain(title).includes(run);
}

const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

function beginsWord(title: string, run: string): boolean {
  for (let at = title.indexOf(run); at >= 0; at = title.indexOf(run, at + 1)) {
    if (hasHan(run) || !/[\p{L}\p{N}]/u.test(title[at - 1] ?? '') || hasHan(title[at - 1] ?? ''))
      return true;
  }
  return false;
}

/** A hit at the beginning of a page that the index did not find. */
const atItsHead = (page: CataloguePage): RankedPage => ({
  page,
  score: 0,
  covers: 1,
  sections: [{ id: '', title: '', score: 0, terms: [] }],
});
