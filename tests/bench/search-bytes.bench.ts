import type { Bench, Figure } from './figure.ts';
import { worst } from './search.ts';

/** Everything that is asked for from the wish to search to the words of the first results. */
export async function measure(bench: Bench): Promise<Figure> {
  return {
    name: 'search: bytes from opening to first results',
    value: (await worst(bench, ({ bytes }) => bytes)) / 1000,
    unit: 'kB',
    budget: 110,
  };
}
