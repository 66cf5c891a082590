import { describe, expect, test } from 'vitest';
import type { GuideModel } from '../../../src/engine/model.ts';
import { combinationsOf, MOST_COMBINATIONS, walksOf } from '../../../src/engine/walks.ts';

describe('combinations', () => {
  test('are each option of each choice, and nothing chosen', () => {
    expect(
      combinationsOf([
        { id: 'a', options: ['1', '2'] },
        { id: 'b', options: ['x', 'y'] },
      ]),
    ).toEqual([
      {},
      { a: ['1'], b: ['x'] },
      { a: ['1'], b: ['y'] },
      { a: ['2'], b: ['x'] },
      { a: ['2'], b: ['y'] },
    ]);
  });

  test('are every set of options where several may be taken', () => {
    expect(combinationsOf([{ id: 'a', options: ['1', '2', '3'], many: true }])).toHaveLength(1 + 7);
  });

  test('of no choice are one', () => {
    expect(combinationsOf([])).toEqual([{}]);
  });

  test('are not listed if there are too many', () => {
    const options = Array.from({ length: 15 }, (_, index) => `o${index}`);
    expect(2 ** 15 - 1).toBeGreaterThan(MOST_COMBINATIONS);
    expect(combinationsOf([{ id: 'a', options, many: true }])).toBeUndefined();
  });
});

describe('walks', () => {
  const model: GuideModel = {
    guide: 'x',
    choices: [{ id: 'pool', options: ['large', 'other'] }],
    steps: [
      { id: 'find' },
      { id: 'log-in', when: { pool: ['large'] } },
      {
        id: 'look',
        answers: [
          { id: 'fine', to: 'wait' },
          { id: 'lost', to: 'log-in' },
          { id: 'done', to: 'end' },
        ],
      },
      { id: 'cable' },
      { id: 'wait', when: { pool: ['large'] } },
    ],
  };
  const walks = walksOf(model, combinationsOf(model.choices) ?? []);

  test('are one for each list of steps shown', () => {
    expect(walks.map(({ combinations, steps }) => [combinations, steps.length])).toEqual([
      [2, 5],
      [1, 3],
    ]);
  });

  test('reach what some answers lead to', () => {
    expect([...(walks[0]?.reached ?? [])].toSorted()).toEqual(['find', 'log-in', 'look', 'wait']);
    expect(walks[0]?.last).toBe('wait');
  });

  test('go on behind a step that is hidden, and end where nothing is behind it', () => {
    expect(walks[1]?.astray).toEqual([
      { step: 'look', answer: 'fine', to: 'wait' },
      { step: 'look', answer: 'lost', to: 'log-in', instead: 'look' },
    ]);
    expect(walks[1]?.last).toBeUndefined();
  });
});
