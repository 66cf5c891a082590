import type { Bench, Figure } from './figure.ts';
import { worst } from './search.ts';

/** Half of what Starlight 0.42 takes for the same (DESIGN.md section 8: 4.5 s). */
export async function measure(bench: Bench): Promise<Figure> {
  return {
    name: 'search: time from opening to the first result, slow 4G',
    value: (await worst(bench, ({ milliseconds }) => milliseconds)) / 1000,
    unit: 's',
    budget: 2.25,
  };
}
