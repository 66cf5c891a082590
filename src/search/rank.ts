import type { CataloguePage } from './catalogue.ts';
import { hasHan } from './han.ts';
import { tells } from './plan.ts';
import type { Found } from './resolve.ts';
import { bare, latinWords } from './words.ts';

/** What the reader restricts the results to; an absent one restricts nothing. */
export interface Filter {
  readonly topic?: string;
  readonly kind?: string;
}

/** A page that has what was asked for, with its sections, the best first. */
export interface RankedPage {
  readonly page: CataloguePage;
  readonly score: number;
  /** How much of what the query tells the page has: 1 is everything. */
  readonly covers: number;
  readonly sections: readonly {
    readonly id: string;
    readonly score: number;
    readonly terms: readonly Found[];
  }[];
}

/** A page whose title has the word is about it. */
const TITLE = 1.6;
/** Words that stand in one section belong together. */
const TOGETHER = 0.6;

/** Puts the pages that have any of what was asked for in order: rare words count more, titles most. */
export function rank(
  found: readonly Found[],
  pages: readonly CataloguePage[],
  filter: Filter = {},
): RankedPage[] {
  const total = pages.reduce((sum, { sections }) => sum + Object.keys(sections).length, 0);
  const asked = found.map((each) => ({
    found: each,
    weight:
      tells(each.term) * rarity(each.hits.size, total) * (each.how === 'as-written' ? 1 : 0.85),
    most: Math.max(0, ...[...each.hits.values()].map(({ score }) => score)),
  }));
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  return pages
    .filter(
      (page) =>
        (!filter.topic || page.topic === filter.topic) &&
        (!filter.kind || page.kind === filter.kind),
    )
    .flatMap((page): RankedPage[] => {
      const bySection = new Map<string, { score: number; terms: Found[] }>();
      let score = 0;
      let has = 0;
      for (const { found: one, weight, most } of asked) {
        const { hits, as } = one;
        let best = 0;
        for (const section of Object.keys(page.sections)) {
          const hit = hits.get(section);
          if (!hit) continue;
          const worth = weight * (0.35 + (0.65 * hit.score) / (most || 1));
          const known = bySection.get(section);
          bySection.set(section, {
            score: (known?.score ?? 0) + worth,
            terms: [...(known?.terms ?? []), one],
          });
          best = Math.max(best, worth);
        }
        if (best === 0) continue;
        has += weight;
        score += best + (as.some((word) => titleHas(page.title, word)) ? TITLE * weight : 0);
      }
      if (has === 0) return [];
      const sections = [...bySection]
        .map(([section, each]) => ({ id: page.sections[section] ?? '', ...each }))
        .toSorted((a, b) => b.score - a.score);
      score += TOGETHER * (sections[0]?.score ?? 0);
      return [{ page, score, covers: has / all, sections }];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** From about 0 for a word of every section to 5 and more for one that stands in a single place. */
function rarity(sections: number, total: number): number {
  return Math.log(1 + (total - sections + 0.5) / (sections + 0.5));
}

function titleHas(title: string, word: string): boolean {
  if (hasHan(word)) return title.includes(word);
  const wanted = bare(word);
  return latinWords(title).some((each) => bare(each).startsWith(wanted));
}
