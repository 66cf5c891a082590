import { describe, expect, test } from 'vitest';
import { overview } from '../../../src/engine/overview.ts';
import {
  answer,
  choose,
  isBegun,
  markStep,
  markTask,
  setValue,
} from '../../../src/engine/progress.ts';
import { startOver } from '../../../src/engine/start-over.ts';
import { decode, emptyState, encode, type SavedState } from '../../../src/engine/saved-state.ts';
import { asks, frozen, guideOf, saved, standings, tally } from '../../support/engine.ts';

const model = guideOf([
  'dig',
  asks('look', { good: 'end', on: 'next', again: 'dig', far: 'water' }),
  'plant',
  'water',
]);

const full = saved({
  steps: { dig: ['done', 1], plant: ['skipped', 2], gone: ['done', 3] },
  tasks: { 'wear-gloves': ['done', 4] },
  answers: { look: ['on', 5] },
  choices: { soil: [['clay'], 6] },
  values: { plot: ['7', 7] },
  visited: 7,
});

const actions: readonly (readonly [string, (state: SavedState) => SavedState])[] = [
  ['markStep', (state) => markStep(state, 'dig', 'open', 9)],
  ['markTask', (state) => markTask(state, 'wear-gloves', false, 9)],
  ['choose', (state) => choose(state, 'soil', ['sand'], 9)],
  ['setValue', (state) => setValue(state, 'plot', '8', 9)],
  ['answer', (state) => answer(state, model, 'look', 'good', 9)],
  ['startOver', (state) => startOver(state, 9)],
];

describe.each(actions)('%s', (_name, act) => {
  test('leaves the old state as it was', () => {
    const before = structuredClone(full);
    const after = act(frozen(full));
    expect(full).toEqual(before);
    expect(after).not.toEqual(before);
  });

  test('says when the reader was here', () => {
    expect(act(full).visited).toBe(9);
  });

  test('gives a state that can be written down and read', () => {
    expect(decode(encode(act(full)))).toEqual({ ok: true, state: act(full) });
  });
});

describe('marks and values', () => {
  test('a mark is kept with its time, beside the others', () => {
    expect(markStep(full, 'water', 'done', 9).steps).toEqual({
      ...full.steps,
      water: { is: 'done', at: 9 },
    });
  });

  test('what is taken back stays as an entry', () => {
    expect(markStep(full, 'dig', 'open', 9).steps['dig']).toEqual({ is: 'open', at: 9 });
    expect(markTask(full, 'wear-gloves', false, 9).tasks['wear-gloves']).toEqual({
      is: 'open',
      at: 9,
    });
    expect(choose(full, 'soil', [], 9).choices['soil']).toEqual({ is: [], at: 9 });
    expect(setValue(full, 'plot', '', 9).values['plot']).toEqual({ is: '', at: 9 });
    expect(answer(full, model, 'look', null, 9).answers['look']).toEqual({ is: null, at: 9 });
  });

  test('a choice that is made anew replaces the old one', () => {
    expect(choose(full, 'soil', ['sand', 'loam'], 9).choices['soil']?.is).toEqual(['sand', 'loam']);
  });

  test('a value is kept as typed, right or wrong', () => {
    const typed = '  <script>alert(1)</script>\t';
    expect(setValue(full, 'plot', typed, 9).values['plot']?.is).toBe(typed);
  });

  test.each(['__proto__', 'constructor', 'toString'])('"%s" is an id like others', (id) => {
    const state = [
      (state: SavedState) => markStep(state, id, 'done', 5),
      (state: SavedState) => markTask(state, id, true, 5),
      (state: SavedState) => choose(state, id, ['a'], 5),
      (state: SavedState) => setValue(state, id, 'x', 5),
      (state: SavedState) => answer(state, model, id, 'good', 5),
    ].reduce((before, act) => act(before), emptyState());
    for (const part of ['steps', 'tasks', 'choices', 'values', 'answers'] as const) {
      expect(Object.keys(state[part])).toEqual([id]);
      expect(Object.keys(startOver(state, 6)[part])).toEqual([id]);
    }
    expect(Object.prototype).not.toHaveProperty('is');
    expect(decode(encode(state))).toEqual({ ok: true, state });
  });
});

describe('answers', () => {
  test.each(['good', 'on', 'far'])('"%s", which leads on, ticks the step that asked', (option) => {
    const state = answer(emptyState(), model, 'look', option, 9);
    expect(state.steps).toEqual({ look: { is: 'done', at: 9 } });
    expect(state.answers).toEqual({ look: { is: option, at: 9 } });
  });

  test('one that leads back does not', () => {
    expect(answer(emptyState(), model, 'look', 'again', 9).steps).toEqual({});
  });

  test('one that is taken back leaves the tick: the step was done', () => {
    const state = answer(emptyState(), model, 'look', 'on', 8);
    expect(answer(state, model, 'look', null, 9).steps).toEqual({ look: { is: 'done', at: 8 } });
  });

  test('one that the guide does not know is kept and does nothing', () => {
    const state = answer(emptyState(), model, 'look', 'perhaps', 9);
    expect(state.answers).toEqual({ look: { is: 'perhaps', at: 9 } });
    expect(state.steps).toEqual({});
  });
});

describe('a clock that goes wrong', () => {
  test('a tick counts though a way back was answered by a clock that ran ahead', () => {
    // Handed over from a phone that is an hour fast.
    const ahead = answer(saved({ steps: { dig: ['done', 1] } }), model, 'look', 'again', 3_600_000);
    expect(tally(model, ahead)).toBe('0 of 4 → dig');
    const ticked = markStep(ahead, 'dig', 'done', 1000);
    expect(standings(model, ticked)).toMatch(/^dig:done /);
  });

  test('an answer is the latest word though the clock was set back', () => {
    const ended = answer(emptyState(), model, 'look', 'good', 5000);
    expect(tally(model, answer(ended, model, 'look', 'on', 1000))).toBe('1 of 4 → plant');
    const back = answer(ended, model, 'look', 'again', 1000);
    expect(tally(model, back)).toBe('0 of 4 → dig');
  });

  test('what is said later has the later time, so that it wins when two copies are merged', () => {
    const ahead = setValue(emptyState(), 'plot', '7', 5000);
    const anew = setValue(ahead, 'plot', '8', 1000);
    expect(anew.values['plot']?.at).toBeGreaterThan(5000);
    expect(anew.visited).toBe(1000);
  });

  test('starting over works though the clock was set back', () => {
    const ahead = answer(markStep(emptyState(), 'dig', 'done', 4000), model, 'look', 'again', 5000);
    const fresh = startOver(ahead, 1000);
    expect(isBegun(fresh)).toBe(false);
    expect(standings(model, markStep(fresh, 'dig', 'done', 1001))).toMatch(/^dig:done/);
  });

  test('times as large as numbers go do not stop it', () => {
    const absurd = saved({ answers: { look: ['again', 1.7e308] } });
    const ticked = markStep(absurd, 'dig', 'done', 1000);
    expect(standings(model, ticked)).toMatch(/^dig:done/);
    expect(decode(encode(ticked)).ok).toBe(true);
  });
});

describe('starting over', () => {
  const fresh = startOver(full, 9);

  test('opens every step, task and checkpoint', () => {
    expect(standings(model, fresh)).toBe('dig:open look:open plant:open water:open');
    expect(Object.values(fresh.tasks).every((task) => task.is === 'open')).toBe(true);
    expect(Object.values(fresh.answers).every((given) => given.is === null)).toBe(true);
    expect(overview(model, fresh).done).toBe(0);
  });

  test('keeps what the reader chose and typed', () => {
    expect(fresh.choices).toEqual(full.choices);
    expect(fresh.values).toEqual(full.values);
  });

  test('keeps an entry for each that was there, also of ids that the guide does not have', () => {
    expect(fresh.steps['gone']).toEqual({ is: 'open', at: 9 });
  });

  test('is taken back by putting the old state back', () => {
    const before = frozen(structuredClone(full));
    startOver(before, 9);
    expect(before).toEqual(full);
    expect(standings(model, before)).toBe(standings(model, full));
  });
});

describe('isBegun', () => {
  test.each([
    ['a tick', saved({ steps: { dig: ['done', 1] } })],
    ['a skipped step', saved({ steps: { dig: ['skipped', 1] } })],
    ['a task', saved({ tasks: { gloves: ['done', 1] } })],
    ['an answer', saved({ answers: { look: ['on', 1] } })],
  ])('%s begins a guide', (_what, state) => {
    expect(isBegun(state)).toBe(true);
  });

  test.each([
    ['nothing', emptyState()],
    ['a choice', saved({ choices: { soil: [['clay'], 1] } })],
    ['a value', saved({ values: { plot: ['7', 1] } })],
    ['what was taken back', saved({ steps: { dig: ['open', 1] }, answers: { look: [null, 1] } })],
    ['starting over', startOver(full, 9)],
  ])('%s does not', (_what, state) => {
    expect(isBegun(state)).toBe(false);
  });
});
