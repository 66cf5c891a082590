import type { CataloguePage } from '../catalogue.ts';
import { hasHan } from './han.ts';
import { tells } from './plan.ts';
import type { Found } from './resolve.ts';
import { bare, latinWords } from './words.ts';

/** The filters set by the reader; an absent one allows everything. */
export interface Filter {
  readonly topic?: string;
  readonly kind?: string;
}

/** A matching page with its sections, best first. */
export interface RankedPage {
  readonly page: CataloguePage;
  readonly score: number;
  /** The share of the query's weight that the page covers, from 0 to 1. */
  readonly covers: number;
  readonly sections: readonly RankedSection[];
}

export interface RankedSection {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly terms: readonly Found[];
}

/** The boost for a term in the title of a page. */
const TITLE = 1.6;
/** The boost for a term in the title of a section. */
const SECTION_TITLE = 0.5;
/** The boost for steps over background sections with the same words. */
const STEP = 1.35;
/** The boost for terms that occur in the same section. */
const TOGETHER = 0.6;

/** A term and its weight in these pages. */
interface Asked {
  readonly found: Found;
  readonly weight: number;
  readonly most: number;
}

/** Ranks all pages that match any term: rare terms count more, titles most. */
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

/** True if the page passes the filter. */
export const isWanted = (page: CataloguePage, { topic, kind }: Filter): boolean =>
  (!topic || page.topic === topic) && (!kind || page.kind === kind);

/** True if a word of the title begins with this one; a Chinese run may occur anywhere. */
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

/** Inverse document frequency: near 0 for a word in every section, above 5 for one in a single section. */
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
