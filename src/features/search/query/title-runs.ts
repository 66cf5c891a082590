import type { CataloguePage } from '../catalogue.ts';
import { hasHan } from './han.ts';
import { isWanted, type Filter, type RankedPage } from './rank.ts';

/** Shorter runs stand in too many titles to mean one; two Chinese characters are a word. */
const SHORTEST = 3;
const SHORTEST_HAN = 2;

/**
 * Puts pages that have the whole query in their title, as it was typed, in front: first where a word of the title begins with
 * it, third at the latest where it stands within a word ("base.term"), as whole words elsewhere may be what was meant.
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

/** True if the title holds the whole query, and that is long enough to mean something. */
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

/** A page that the index did not find, opened where it begins. */
const atItsHead = (page: CataloguePage): RankedPage => ({
  page,
  score: 0,
  covers: 1,
  sections: [{ id: '', title: '', score: 0, terms: [] }],
});
