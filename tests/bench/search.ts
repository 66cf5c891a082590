import { firstResults, type FirstResults } from '../support/first-results.ts';
import type { Bench } from './figure.ts';

/** A word of each language, pasted into the search as soon as it is open; the worst of both. */
const searches = [
  ['/guides/ucrtbase-terminate/', 'stratum'],
  ['/zh/guides/ucrtbase-terminate/', '明厨亮灶'],
] as const;
const TIMES = 3;

/** The median of three, of the search that takes most. */
export async function worst(
  { browser, url }: Bench,
  figure: (results: FirstResults) => number,
): Promise<number> {
  const medians: number[] = [];
  for (const [path, query] of searches) {
    const values: number[] = [];
    for (let i = 0; i < TIMES; i += 1)
      values.push(figure(await firstResults(browser, url, path, query)));
    medians.push(values.toSorted((a, b) => a - b)[1] ?? NaN);
  }
  return Math.max(...medians);
}
