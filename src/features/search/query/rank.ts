import type { CataloguePage } from '../catalogue.ts';
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
  readonly sections: readonly RankedSection[];
}

export interface RankedSection {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly terms: readonly Found[];
}

/** A page whose title has the word is about it. */
const TITLE = 1.6;
/** So is a section; its title is shorter than its text, and has been seen. */
const SECTION_TITLE = 0.5;
/** Who searches wants to do something: a step comes before the background that has the same words. */
const STEP = 1.35;
/** Words that stand in one section belong together. */
const TOGETHER = 0.6;

/** A term with what it is worth in these pages. */
interface Asked {
  readonly found: Found;
  readonly weight: number;
  readonly most: number;
}

/** Puts the pages that have any of what was asked for in order: rare words count more, titles most. */
export function rank(
  found: readonly Found[],
  pages: readonly CataloguePage[],
  filter: Filter = {},
): RankedPage[] {
  const total = pages.reduce((sum, { sections }) => sum + Object.keys(sections).length, 0);
  const asked = found.map((each) => weigh(each, total));
  return pages
    .filter((page) => isWanted(page, filter))
    .map((page) => rankPage(page, asked))
    .filter(({ sections }) => sections.length > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** True for a page that the filter leaves in. */
export const isWanted = (page: CataloguePage, { topic, kind }: Filter): boolean =>
  (!topic || page.topic === topic) && (!kind || page.kind === kind);

/** True if a word of the title begins like this one; a Chinese run may stand anywhere. */
export function titleHas(title: string, word: string): boolean {
  if (hasHan(word)) return title.includes(word);
  const wanted = bare(word);
  return latinWords(title).some((each) => bare(each).startsWith(wanted));
}

function weigh(found: Found, total: number): Asked {
  const likeness = found.how === 'as-written' ? 1 : 0.85;
  return {
    found,
    weight: tells(found.term) * rarity(found.hits.size, total) * likeness,
    most: Math.max(0, ...[...found.hits.values()].map(({ score }) => score)) || 1,
  };
}

/** From about 0 for a word of every section to 5 and more for one that stands in a single place. */
function rarity(sections: number, total: number): number {
  return Math.log(1 + (total - sections + 0.5) / (sections + 0.5));
}

function rankPage(page: CataloguePage, asked: readonly Asked[]): RankedPage {
  const sections = Object.entries(page.sections)
    .map(([name, [id, title, isStep]]) => {
      const there = asked.filter(({ found }) => found.hits.has(name));
      const worth = there.map((each) => worthIn(name, title, each));
      const score = sum(worth) * (isStep ? STEP : 1);
      return { id, title, score, terms: there.map(({ found }) => found) };
    })
    .filter(({ terms }) => terms.length > 0)
    .toSorted((a, b) => b.score - a.score);
  const has = asked.filter(({ found }) => sections.some(({ terms }) => terms.includes(found)));
  const byTerm = has.map((each) => {
    const { found, weight } = each;
    const names = Object.keys(page.sections).filter((name) => found.hits.has(name));
    const best = Math.max(...names.map((name) => worthIn(name, '', each)));
    return best + (found.as.some((word) => titleHas(page.title, word)) ? TITLE * weight : 0);
  });
  return {
    page,
    sections,
    score: sum(byTerm) + TOGETHER * (sections[0]?.score ?? 0),
    covers: sum(has.map(({ weight }) => weight)) / (sum(asked.map(({ weight }) => weight)) || 1),
  };
}

function worthIn(section: string, title: string, { found, weight, most }: Asked): number {
  const fits = 0.35 + (0.65 * (found.hits.get(section)?.score ?? 0)) / most;
  const inTitle = found.as.some((word) => titleHas(title, word));
  return weight * (fits + (inTitle ? SECTION_TITLE : 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
