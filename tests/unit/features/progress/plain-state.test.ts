import { expect, test } from 'vitest';
import { plainState } from '../../../../src/features/progress/plain-state.ts';
import type { GuideWords } from '../../../../src/engine/guide-words.ts';
import { emptyState } from '../../../../src/engine/saved-state.ts';
import { saved } from '../../../support/engine.ts';

const labels = {
  ticked: 'Ticked',
  skipped: 'Skipped',
  tasks: 'Boxes ticked',
  answered: 'Answered',
  chosen: 'Chosen',
  typed: 'Typed',
  colon: ': ',
  blank: ' ',
};
const words: GuideWords = {
  title: 'Bees',
  steps: { hive: 'Build the hive', queen: 'Find a queen' },
  choices: { site: { question: 'Where?', options: { roof: 'On the roof', yard: 'In the yard' } } },
  answers: { queen: { question: 'Does she lay?', options: { yes: 'Yes' } } },
  values: { name: 'Her name' },
  secrets: [],
};

test('says what a state holds with the names of things, a line for each', () => {
  const state = saved({
    steps: { hive: ['done', 1], queen: ['skipped', 2], honey: ['open', 3] },
    tasks: { gloves: ['done', 1], veil: ['done', 1], smoke: ['open', 1] },
    answers: { queen: ['yes', 4] },
    choices: { site: [['roof', 'yard'], 5] },
    values: { name: ['Maja', 6] },
  });
  expect(plainState(state, words, labels)).toEqual([
    'Ticked: Build the hive',
    'Skipped: Find a queen',
    'Boxes ticked: 2',
    'Answered: Does she lay? Yes',
    'Chosen: Where? On the roof + In the yard',
    'Typed: Her name: Maja',
  ]);
});

test('what has no name any more stands for itself, or for the title that it had', () => {
  const state = {
    ...saved({
      answers: { gone: ['x', 1] },
      choices: { gone: [['a'], 1] },
      values: { constructor: ['v', 1] as [string, number] },
    }),
    steps: {
      honey: { is: 'done', at: 1, title: 'Take the honey' },
      wax: { is: 'done', at: 1 },
    } as const,
  };
  for (const known of [words, undefined]) {
    expect(plainState(state, known, labels)).toEqual([
      'Ticked: Take the honey',
      'Ticked: wax',
      'Answered: gone: x',
      'Chosen: gone: a',
      'Typed: constructor: v',
    ]);
  }
});

test('says nothing of what was taken back', () => {
  expect(plainState(emptyState(), words, labels)).toEqual([]);
  const state = saved({
    steps: { hive: ['open', 1] },
    answers: { queen: [null, 1] },
    choices: { site: [[], 1] },
    values: { name: ['', 1] },
  });
  expect(plainState(state, words, labels)).toEqual([]);
});
