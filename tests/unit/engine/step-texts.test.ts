import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markStep } from '../../../src/engine/progress.ts';
import type { PageModel } from '../../../src/engine/page-model.ts';
import { decode, emptyState, encode, type SavedState } from '../../../src/engine/saved-state.ts';
import { startOver } from '../../../src/engine/start-over.ts';
import { changeSinceTick } from '../../../src/engine/step-changes.ts';
import { mayBeEdited, signTicks } from '../../../src/engine/step-texts.ts';
import { guideOf, present } from '../../support/engine.ts';

/** The page of a guide in its first or second language; a step is its id and its words in both. */
function pageOf(steps: readonly (readonly [string, string, string])[], language: 0 | 1): PageModel {
  const fingerprint = (words: string): string => words.padEnd(4, '-').slice(0, 4);
  return {
    guide: guideOf(steps.map(([id]) => id)),
    placeholders: [],
    faults: [],
    fingerprints: steps
      .map(([, first, second]) => fingerprint(first) + fingerprint(second))
      .join(''),
    read: language * 4,
  };
}

const dig = ['dig', 'd1', 'D1'] as const;
const plant = ['plant', 'p1', 'P1'] as const;

/** The reader ticks a step on this page, and it is kept. */
function tick(page: PageModel, step: string, state = emptyState(), at = 5): SavedState {
  const ticked = signTicks(
    page,
    markStep(state, step, 'done', at),
    state,
    (id) => `Title of ${id}`,
  );
  const decoded = decode(encode(ticked));
  if (!decoded.ok) throw new Error(decoded.why);
  return decoded.state;
}

const fate = (page: PageModel, state: SavedState, step: string) =>
  changeSinceTick(page, step, present(state.steps[step]));

describe('a tick', () => {
  const page = pageOf([dig, plant], 0);

  test('keeps the fingerprints of the step in every language, and its title', () => {
    expect(tick(page, 'plant').steps).toEqual({
      plant: { is: 'done', at: 5, text: 'p1--P1--', title: 'Title of plant' },
    });
  });

  test('leaves older ticks as they were signed, or not signed', () => {
    const old = markStep(emptyState(), 'dig', 'done', 1);
    expect(tick(page, 'plant', old).steps['dig']).toEqual({ is: 'done', at: 1 });
  });

  test('that is taken back or skipped keeps neither', () => {
    const open = markStep(tick(page, 'dig'), 'dig', 'open', 6);
    expect(open.steps['dig']).toEqual({ is: 'open', at: 6 });
    expect(startOver(tick(page, 'dig'), 6).steps['dig']).toEqual({ is: 'open', at: 6 });
  });

  test('made again is signed anew', () => {
    const edited = pageOf([['dig', 'd2', 'D2'], plant], 0);
    const again = tick(edited, 'dig', tick(page, 'dig'), 7);
    expect(again.steps['dig']?.text).toBe('d2--D2--');
    expect(fate(edited, again, 'dig')).toBeUndefined();
  });
});

describe('a step that was ticked', () => {
  const state = tick(pageOf([dig, plant], 0), 'dig');

  test.each([
    ['as it was', pageOf([dig, plant], 0), undefined, false],
    ['at another place', pageOf([plant, dig], 0), undefined, false],
    ['in the other language', pageOf([dig, plant], 1), undefined, false],
    ['reworded', pageOf([['dig', 'd2', 'D1']], 0), 'edited', true],
    ['reworded in the other language only', pageOf([['dig', 'd1', 'D2']], 0), undefined, true],
    ['reworded in the language now read', pageOf([['dig', 'd1', 'D2']], 1), 'edited', true],
    ['removed', pageOf([plant], 0), 'gone', true],
    ['the last one removed', pageOf([], 0), 'gone', true],
  ])('%s', (_what, page, expected, isLookedAt) => {
    expect(fate(page, state, 'dig')).toBe(expected);
    expect(mayBeEdited(page, state)).toBe(isLookedAt);
  });

  test('before fingerprints were kept is not said to have changed', () => {
    const old = markStep(emptyState(), 'dig', 'done', 1);
    expect(fate(pageOf([['dig', 'd2', 'D2']], 0), old, 'dig')).toBeUndefined();
    expect(fate(pageOf([plant], 0), old, 'dig')).toBeUndefined();
    expect(mayBeEdited(pageOf([plant], 0), old)).toBe(false);
  });
});

describe('an edited guide', () => {
  type Step = readonly [id: string, first: string, second: string];
  interface Ticked {
    readonly step: Step;
  }
  const edit = fc.record({
    kind: fc.constantFrom('insert', 'remove', 'move', 'reword', 'translate', 'both', 'tick'),
    from: fc.nat(),
    to: fc.nat(),
    language: fc.constantFrom(0 as const, 1 as const),
  });

  /** The guide after one edit; `fresh` makes an id or words that were never there. */
  function edited(
    steps: readonly Step[],
    { kind, from, to }: Edit,
    fresh: string,
  ): readonly Step[] {
    const at = from % Math.max(1, steps.length);
    const one = steps[at];
    const added: Step = [`step-${fresh}`, fresh, fresh];
    if (!one || kind === 'insert') return steps.toSpliced(from % (steps.length + 1), 0, added);
    const [id, first, second] = one;
    if (kind === 'reword') return steps.with(at, [id, fresh, second]);
    if (kind === 'translate') return steps.with(at, [id, first, fresh]);
    if (kind === 'both') return steps.with(at, [id, fresh, fresh]);
    const others = steps.toSpliced(at, 1);
    if (kind === 'remove') return others;
    return kind === 'move' ? others.toSpliced(to % steps.length, 0, one) : steps;
  }
  type Edit = Parameters<Parameters<typeof edit.map>[0]>[0];

  test('loses no tick in 1,000 edits, and says of every one whether its words have changed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1000, maxLength: 1000 }), (edits) => {
        let steps: readonly Step[] = [];
        let state = emptyState();
        const ticked = new Map<string, Ticked>();
        for (const [time, each] of edits.entries()) {
          steps = edited(steps, each, time.toString(36).padStart(4, '0'));
          const page = pageOf(steps, each.language);
          const step = steps[each.to % Math.max(1, steps.length)];
          if (each.kind === 'tick' && step) {
            state = tick(page, step[0], state, time + 1);
            ticked.set(step[0], { step });
          }
          if (time % 50 > 0) continue;
          for (const [id, { step: then }] of ticked) {
            const now = steps.find(([other]) => other === id);
            const isSame = now?.[each.language + 1] === then[each.language + 1];
            expect(fate(page, state, id)).toBe(now ? (isSame ? undefined : 'edited') : 'gone');
            expect(state.steps[id]).toMatchObject({ is: 'done', title: `Title of ${id}` });
          }
        }
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
