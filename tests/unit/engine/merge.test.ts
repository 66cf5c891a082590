import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/engine/merge.ts';
import { emptyState, saidAt, type Entries, type Entry } from '../../../src/engine/saved-state.ts';
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

  test.each([
    ['a tick', saved({ steps: { dig: ['open', 5] } }), saved({ steps: { dig: ['done', 5] } })],
    ['an answer', saved({ answers: { look: [null, 5] } }), saved({ answers: { look: ['a', 5] } })],
    ['an option', saved({ choices: { soil: [[], 5] } }), saved({ choices: { soil: [['a'], 5] } })],
    ['a value', saved({ values: { plot: ['', 5] } }), saved({ values: { plot: ['7', 5] } })],
  ])('of two words of the same time keeps %s, whichever side it is on', (_what, less, more) => {
    expect(merge(less, more)).toEqual(more);
    expect(merge(more, less)).toEqual(more);
  });

  test('takes what was put back for a word of that time', () => {
    const ticked = saved({ steps: { dig: ['done', 5] } });
    const takenBack = { ...saved(), steps: { dig: { is: 'open', at: 0, back: 6 } as const } };
    expect(merge(ticked, takenBack)).toEqual(takenBack);
    const again = saved({ steps: { dig: ['done', 7] } });
    expect(merge(takenBack, again)).toEqual(again);
  });

  test('keeps the title that only one of two like ticks knows', () => {
    const knows = { ...saved(), steps: { dig: { is: 'done', at: 5, title: 'Dig' } as const } };
    expect(merge(saved({ steps: { dig: ['done', 5] } }), knows)).toEqual(knows);
  });

  test('gives the same from either side, in any order and however often', () => {
    // Few ids and few times, so that words meet.
    const word = fc.record(
      {
        is: fc.constantFrom('done' as const, 'skipped' as const, 'open' as const),
        at: fc.nat(3),
        back: fc.nat(3),
        text: fc.constantFrom('a', 'b'),
        title: fc.constantFrom('A', 'B'),
      },
      { requiredKeys: ['is', 'at'], noNullPrototype: true },
    );
    const close = fc
      .dictionary(fc.constantFrom('dig', 'plant', 'water'), word)
      .map((steps) => ({ ...emptyState(), steps }));
    const state = fc.oneof(close, anyState);
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      { numRuns: 500 },
    );
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
            expect(saidAt(entry)).toBe(Math.max(...own.map(saidAt)));
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
