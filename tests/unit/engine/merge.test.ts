import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/engine/merge.ts';
import { emptyState, type Entries, type Entry } from '../../../src/engine/saved-state.ts';
import { frozen, saved } from '../../support/engine.ts';
import { anyState } from '../../support/states.ts';

describe('merging two copies', () => {
  test('keeps what only one of them has', () => {
    const here = saved({ steps: { dig: ['done', 1] }, values: { plot: ['7', 1] } });
    const there = saved({ steps: { plant: ['done', 2] }, tasks: { gloves: ['done', 3] } });
    expect(merge(here, there)).toEqual(
      saved({
        steps: { dig: ['done', 1], plant: ['done', 2] },
        tasks: { gloves: ['done', 3] },
        values: { plot: ['7', 1] },
      }),
    );
  });

  test('lets the later word win, taken back or not', () => {
    const here = saved({ steps: { dig: ['done', 5], plant: ['open', 9] }, visited: 9 });
    const there = saved({ steps: { dig: ['open', 6], plant: ['done', 8] }, visited: 8 });
    const both = saved({ steps: { dig: ['open', 6], plant: ['open', 9] }, visited: 9 });
    expect(merge(here, there)).toEqual(both);
    expect(merge(there, here)).toEqual(both);
  });

  test('of two words of the same time takes the first copy’s', () => {
    const here = saved({ values: { plot: ['7', 5] } });
    const there = saved({ values: { plot: ['8', 5] } });
    expect(merge(here, there).values['plot']?.is).toBe('7');
  });

  test('loses no entry, invents none, and changes neither copy', () => {
    fc.assert(
      fc.property(anyState, anyState, (here, there) => {
        const both = merge(frozen(here), frozen(there));
        for (const part of ['steps', 'tasks', 'answers', 'choices', 'values'] as const) {
          const ids = new Set([...Object.keys(here[part]), ...Object.keys(there[part])]);
          expect(new Set(Object.keys(both[part]))).toEqual(ids);
          const copies: readonly Entries<unknown>[] = [here[part], there[part]];
          for (const [id, entry] of Object.entries<Entry<unknown>>(both[part])) {
            const own = copies.flatMap((copy) => new Map(Object.entries(copy)).get(id) ?? []);
            expect(own).toContainEqual(entry);
            expect(entry.at).toBe(Math.max(...own.map((each) => each.at)));
          }
        }
      }),
    );
  });

  test('with itself or with nothing changes nothing', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(merge(state, state)).toEqual(state);
        expect(merge(state, emptyState())).toEqual(state);
        expect(merge(emptyState(), state)).toEqual(state);
      }),
    );
  });
});
