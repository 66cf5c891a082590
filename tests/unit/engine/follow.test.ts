import { describe, expect, test } from 'vitest';
import { stepAfter, stepBefore, stepToGoOn, stepToOpen } from '../../../src/engine/follow.ts';
import type { GuideModel } from '../../../src/engine/model.ts';
import { overview, type Overview } from '../../../src/engine/overview.ts';
import { answer } from '../../../src/engine/progress.ts';
import { emptyState, type SavedState } from '../../../src/engine/saved-state.ts';
import { asks, guideOf, saved } from '../../support/engine.ts';

const garden = guideOf(['dig', { id: 'mulch', optional: true }, 'plant', 'water']);
const seen = (model: GuideModel, state: SavedState = emptyState()): Overview =>
  overview(model, state);
const done = (...steps: readonly string[]): SavedState =>
  saved({ steps: Object.fromEntries(steps.map((step, i) => [step, ['done', i + 1]])) });

describe('the step to open with', () => {
  test.each<[string, readonly string[], string | undefined, string | undefined]>([
    ['is the first of a guide never begun', [], undefined, 'dig'],
    ['is the next open one', ['dig', 'mulch'], undefined, 'plant'],
    ['is the one in view, if that is open', ['dig'], 'water', 'water'],
    ['is the next open one if the one in view is done', ['dig'], 'dig', 'mulch'],
    ['is the end if all is done', ['dig', 'mulch', 'plant', 'water'], undefined, undefined],
    ['is the one in view if all is done', ['dig', 'mulch', 'plant', 'water'], 'plant', 'plant'],
    ['is none that the guide does not have', [], 'sow', 'dig'],
  ])('%s', (_, ticked, inView, step) => {
    expect(stepToOpen(seen(garden, done(...ticked)), inView)).toBe(step);
  });

  test('is never one that the choices hide', () => {
    const pools = guideOf(
      [
        { id: 'ant', when: { pool: ['ant'] } },
        { id: 'other', when: { pool: ['other'] } },
      ],
      [{ id: 'pool', options: ['ant', 'other'] }],
    );
    const state = saved({ choices: { pool: [['other'], 1] } });
    expect(stepToOpen(seen(pools, state), 'ant')).toBe('other');
  });
});

describe('looking back and ahead', () => {
  test('goes by the order of the guide, done or not', () => {
    const view = seen(garden, done('mulch'));
    expect(stepBefore(view, 'plant')).toBe('mulch');
    expect(stepAfter(view, 'dig')).toBe('mulch');
  });

  test('goes through steps that were skipped, so that they can be done after all', () => {
    const view = seen(garden, saved({ steps: { mulch: ['skipped', 1] } }));
    expect(stepBefore(view, 'plant')).toBe('mulch');
    expect(stepAfter(view, 'dig')).toBe('mulch');
  });

  test('the first step has none before it, and the end comes after the last', () => {
    expect(stepBefore(seen(garden), 'dig')).toBeUndefined();
    const view = seen(garden, done('dig', 'mulch', 'plant', 'water'));
    expect(stepAfter(view, 'water')).toBeUndefined();
    expect(stepBefore(view, undefined)).toBe('water');
  });

  test('after the last step comes what was left open, but not the last step itself', () => {
    expect(stepAfter(seen(garden, done('mulch')), 'water')).toBe('dig');
    expect(stepAfter(seen(garden, done('dig', 'mulch', 'plant')), 'water')).toBeUndefined();
  });

  test('leaves out what an answer leads past', () => {
    const model = guideOf([asks('ask', { far: 'last', near: 'next' }), 'middle', 'last']);
    const view = seen(model, answer(emptyState(), model, 'ask', 'far', 5));
    expect(stepAfter(view, 'ask')).toBe('last');
    expect(stepBefore(view, 'last')).toBe('ask');
  });
});

describe('going on', () => {
  test('leads to the next open step after the one just ticked, over those that are done', () => {
    expect(stepToGoOn(seen(garden, done('dig', 'mulch')), 'dig', false)).toBe('plant');
  });

  test('leads to what was left open only when nothing follows', () => {
    expect(stepToGoOn(seen(garden, done('plant')), 'plant', false)).toBe('water');
    expect(stepToGoOn(seen(garden, done('plant', 'water')), 'water', false)).toBe('dig');
  });

  test('leads to the end after the last', () => {
    const view = seen(garden, done('dig', 'mulch', 'plant', 'water'));
    expect(stepToGoOn(view, 'water', false)).toBeUndefined();
  });

  test.each([
    ['works', undefined],
    ['far', 'last'],
    ['same', 'middle'],
    ['back', 'first'],
  ])('after the answer "%s" it leads where the answer says', (option, to) => {
    const model = guideOf([
      'first',
      asks('ask', { works: 'end', far: 'last', same: 'next', back: 'first' }),
      'middle',
      'last',
    ]);
    const state = answer(done('first'), model, 'ask', option, 9);
    expect(stepToGoOn(seen(model, state), 'ask', true)).toBe(to);
  });
});
