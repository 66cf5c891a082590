import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/engine/merge.ts';
import { overview, standingAnswers } from '../../../src/engine/overview.ts';
import { answer, choose, markStep, setValue } from '../../../src/engine/progress.ts';
import { emptyState, type SavedState } from '../../../src/engine/saved-state.ts';
import { startOver } from '../../../src/engine/start-over.ts';
import { takeBack } from '../../../src/engine/take-back.ts';
import { asks, frozen, guideOf, saved } from '../../support/engine.ts';

const model = guideOf(
  ['dig', asks('look', { good: 'end', on: 'next', again: 'dig' }), 'plant', 'water'],
  [{ id: 'soil', options: ['clay', 'sand'] }],
);

type Act = (state: SavedState, at: number) => SavedState;
const acts: readonly (readonly [string, Act])[] = [
  ['a tick', (state, at) => markStep(state, 'dig', 'done', at)],
  ['another tick', (state, at) => markStep(state, 'plant', 'done', at)],
  ['an untick', (state, at) => markStep(state, 'dig', 'open', at)],
  ['a skip', (state, at) => markStep(state, 'water', 'skipped', at)],
  ['an answer that leads on', (state, at) => answer(state, model, 'look', 'on', at)],
  ['an answer that leads back', (state, at) => answer(state, model, 'look', 'again', at)],
  ['an answer that ends it', (state, at) => answer(state, model, 'look', 'good', at)],
  ['a choice', (state, at) => choose(state, 'soil', ['clay'], at)],
  ['a value', (state, at) => setValue(state, 'plot', '7', at)],
  ['starting over', startOver],
];
const anyAct = fc.constantFrom(...acts.map(([, act]) => act));

/** All that a reader sees of a state. */
const seen = (state: SavedState) => ({
  overview: overview(model, state),
  answers: standingAnswers(model, state),
  value: state.values['plot']?.is ?? '',
});

describe('taking back', () => {
  test.each(acts)(
    '%s leaves what was seen before, and marks when it was put back',
    (_what, act) => {
      const before = frozen(saved({ steps: { dig: ['done', 1], water: ['done', 2] } }));
      const now = act(before, 5);
      const after = takeBack(now, before, 9);
      expect(seen(after)).toEqual(seen(before));
      expect(after).not.toEqual(before);
    },
  );

  test('leaves what was seen before, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 8 }), anyAct, (past, act) => {
        let clock = 1;
        const before = past.reduce((state, each) => each(state, (clock += 1)), emptyState());
        const after = takeBack(act(before, clock + 1), before, clock + 2);
        expect(seen(after)).toEqual(seen(before));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the later word: a copy that has the change does not bring it back', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 6 }), anyAct, (past, act) => {
        let clock = 1;
        const before = past.reduce((state, each) => each(state, (clock += 1)), emptyState());
        const elsewhere = act(before, clock + 1);
        const after = takeBack(elsewhere, before, clock + 2);
        expect(seen(merge(after, elsewhere))).toEqual(seen(before));
        expect(seen(merge(elsewhere, after))).toEqual(seen(before));
      }),
      { numRuns: 500 },
    );
  });

  test('is overtaken by what is said afterwards', () => {
    const ticked = markStep(emptyState(), 'dig', 'done', 5);
    const again = markStep(takeBack(ticked, emptyState(), 6), 'dig', 'done', 6);
    expect(merge(again, ticked).steps['dig']).toEqual({ is: 'done', at: 8 });
  });

  test('what starting over was told is not brought back by a copy from before', () => {
    const before = markStep(emptyState(), 'dig', 'done', 5);
    expect(seen(merge(startOver(before, 6), before)).overview.done).toBe(0);
  });
});
