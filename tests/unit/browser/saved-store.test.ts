import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SavedStore, type StorageProblem } from '../../../src/browser/saved-store.ts';
import { merge } from '../../../src/engine/merge.ts';
import { choose, markStep, setValue } from '../../../src/engine/progress.ts';
import { startOver } from '../../../src/engine/start-over.ts';
import { decode, emptyState, encode, type SavedState } from '../../../src/engine/saved-state.ts';
import { saved } from '../../support/engine.ts';
import { TestShelf } from '../../support/shelf.ts';

const KEY = 'waymark:guide:bees';
const forEver = () => ({ signal: new AbortController().signal });

let shelf: TestShelf;
let now = 0;

beforeEach(() => {
  shelf = new TestShelf();
  now = 1_763_856_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const open = () => new SavedStore('bees', shelf.ask);
const tick = (step: string) => (state: SavedState) => markStep(state, step, 'done', (now += 1000));
const untick = (step: string) => (state: SavedState) =>
  markStep(state, step, 'open', (now += 1000));

/** The ids that are ticked. */
const ticked = (state: SavedState) =>
  Object.entries(state.steps).flatMap(([id, { is }]) => (is === 'done' ? [id] : []));
const here = (store: SavedStore) => ticked(store.state.get());

function kept(): string[] {
  const decoded = decode(shelf.texts.get(KEY) ?? '');
  if (!decoded.ok) throw new Error(decoded.why);
  return ticked(decoded.state);
}

function problemsOf(store: SavedStore): (StorageProblem | undefined)[] {
  const problems: (StorageProblem | undefined)[] = [];
  store.problem.watch((problem) => problems.push(problem), forEver());
  return problems;
}

describe('keeping', () => {
  test('a reader who was never here has an empty state, and looking writes nothing', () => {
    const store = open();
    expect(store.state.get()).toEqual(emptyState());
    expect(store.problem.get()).toBeUndefined();
    expect(store.undoable.get()).toBeUndefined();
    store.reread();
    expect(shelf.writes).toBe(0);
  });

  test('a change is written under the key of the guide and read when the page comes again', () => {
    open().update(tick('hive'));
    expect([...shelf.texts.keys()]).toEqual([KEY]);
    expect(here(open())).toEqual(['hive']);
  });

  test('guides do not mix', () => {
    open().update(tick('hive'));
    expect(new SavedStore('wasps', shelf.ask).state.get()).toEqual(emptyState());
  });

  test('watchers are told of a change once, when it is already written', () => {
    const store = open();
    const seen: string[][] = [];
    store.state.watch((state) => {
      seen.push(ticked(state));
      if (seen.length > 1) expect(kept()).toEqual(ticked(state));
    }, forEver());
    store.update(tick('hive'));
    expect(seen).toEqual([[], ['hive']]);
  });

  test('a watcher that breaks does not keep the change from being written', () => {
    const store = open();
    store.state.watch((state) => {
      if (ticked(state).length > 0) throw new Error('an element is broken');
    }, forEver());
    expect(() => store.update(tick('hive'))).toThrow('an element is broken');
    expect(kept()).toEqual(['hive']);
  });

  test('what version 1 kept is taken over', () => {
    shelf.texts.set(KEY, '{"version":1,"steps":["hive"]}');
    const store = open();
    expect(here(store)).toEqual(['hive']);
    store.update(tick('queen'));
    expect(kept()).toEqual(['hive', 'queen']);
    expect(shelf.aside).toEqual([]);
  });

  test('ids that this page does not know are kept', () => {
    shelf.texts.set(KEY, encode(saved({ steps: { 'of-another-release': ['done', 5] } })));
    open().update(tick('hive'));
    expect(kept()).toEqual(['of-another-release', 'hive']);
  });
});

describe('two tabs', () => {
  test('each reads what the other wrote before it writes itself', () => {
    const [left, right] = [open(), open()];
    left.update(tick('hive'));
    right.update(tick('queen'));
    left.update(tick('honey'));
    expect(kept()).toEqual(['hive', 'queen', 'honey']);
    right.reread();
    expect(here(right)).toEqual(['hive', 'queen', 'honey']);
  });

  test('a tab shows what the other wrote when it is told to read', () => {
    const [left, right] = [open(), open()];
    const seen: string[][] = [];
    right.state.watch((state) => seen.push(ticked(state)), forEver());
    left.update(tick('hive'));
    right.reread();
    right.reread();
    expect(seen).toEqual([[], ['hive']]);
  });

  test('what the other erased is gone here', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    shelf.texts.clear();
    store.reread();
    expect(store.state.get()).toEqual(emptyState());
    expect(store.undoable.get()).toBeUndefined();
    store.update(tick('queen'));
    expect(kept()).toEqual(['queen']);
  });
});

describe('taking back', () => {
  test('puts back what was before the last change', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    store.update(untick('hive'), 'Not ticked any more: hive');
    expect(store.undoable.get()?.title).toBe('Not ticked any more: hive');
    store.undo();
    expect(here(store)).toEqual(['hive']);
    expect(kept()).toEqual(['hive']);
    expect(store.undoable.get()).toBeUndefined();
  });

  test('brings back everything after starting over', () => {
    const store = open();
    store.update(tick('hive'));
    store.update((state) => setValue(choose(state, 'site', ['roof'], now), 'name', 'Maja', now));
    const before = store.state.get();
    store.update((state) => startOver(state, (now += 1000)), 'Started over');
    expect(here(store)).toEqual([]);
    store.undo();
    expect(store.state.get()).toMatchObject({ choices: before.choices, values: before.values });
    expect(store.state.get().steps['hive']).toMatchObject(before.steps['hive'] ?? {});
    expect(here(open())).toEqual(['hive']);
  });

  test('is a later word than the change, so that a copy that has the change does not bring it back', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    const elsewhere = store.state.get();
    store.undo();
    expect(ticked(merge(elsewhere, store.state.get()))).toEqual([]);
  });

  test('of what came from another device leaves no trace, so that it can come again', () => {
    const store = open();
    store.update(tick('hive'));
    const before = store.state.get();
    const incoming = saved({ steps: { queen: ['done', 5] } });
    store.update((state) => merge(state, incoming), '1 step ticked', true);
    expect(kept()).toEqual(['hive', 'queen']);
    store.undo();
    expect(store.state.get()).toEqual(before);
    store.update((state) => merge(state, incoming), '1 step ticked', true);
    expect(kept()).toEqual(['hive', 'queen']);
  });

  test('of what came into a guide that was never begun leaves not even an entry', () => {
    const store = open();
    store.update(() => saved({ steps: { queen: ['done', 5] } }), '1 step ticked', true);
    expect(store.undo()).toBe(true);
    expect([...shelf.texts.keys()]).toEqual([]);
    expect(store.problem.get()).toBeUndefined();
  });

  test('works once', () => {
    const store = open();
    store.update(tick('hive'));
    store.update(tick('queen'), 'Ticked: queen');
    store.undo();
    store.undo();
    expect(here(store)).toEqual(['hive']);
  });

  test('is not offered after a change without a title', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    store.update(tick('queen'));
    expect(store.undoable.get()).toBeUndefined();
    store.undo();
    expect(here(store)).toEqual(['hive', 'queen']);
  });

  test('is over when it is forgotten', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    store.forgetUndo();
    store.undo();
    expect(here(store)).toEqual(['hive']);
  });

  test('is not offered any more when another tab wrote', () => {
    const [left, right] = [open(), open()];
    left.update(tick('hive'), 'Ticked: hive');
    right.update(tick('queen'));
    left.reread();
    expect(left.undoable.get()).toBeUndefined();
  });

  test('never takes back what another tab did, though this one was not told of it yet', () => {
    const [left, right] = [open(), open()];
    left.update(tick('hive'), 'Ticked: hive');
    right.update(tick('queen'));
    left.undo();
    expect(kept()).toEqual(['hive', 'queen']);
    expect(here(left)).toEqual(['hive', 'queen']);
    expect(left.undoable.get()).toBeUndefined();
  });
});

describe('a text of which a part cannot be read', () => {
  const text = JSON.stringify({
    ...saved({ values: { name: ['Maja', 5] } }),
    steps: { hive: { is: 'done', at: 5 }, queen: { is: 'half', at: 5 } },
  });

  test('gives what can be read, and is set aside before it is overwritten', () => {
    shelf.texts.set(KEY, text);
    const store = open();
    expect(here(store)).toEqual(['hive']);
    expect(store.state.get().values['name']?.is).toBe('Maja');
    expect(store.problem.get()).toBe('partial');
    expect(shelf.aside).toEqual([text]);
    store.update(tick('queen'));
    expect(kept()).toEqual(['hive', 'queen']);
    expect(shelf.aside).toEqual([text]);
    expect(store.problem.get()).toBe('partial');
    expect(open().problem.get()).toBeUndefined();
  });

  test('costs nothing of what is in memory when it comes in the middle of a visit', () => {
    const store = open();
    store.update(tick('brood'));
    shelf.texts.set(KEY, text);
    store.reread();
    expect(here(store).toSorted()).toEqual(['brood', 'hive']);
    expect(kept().toSorted()).toEqual(['brood', 'hive']);
  });

  test('stays where it is while there is no room to set it aside', () => {
    shelf.texts.set(KEY, text);
    shelf.room = text.length + KEY.length + 10;
    const store = open();
    expect(here(store)).toEqual(['hive']);
    expect(store.problem.get()).toBe('full');
    expect(shelf.texts.get(KEY)).toBe(text);
  });

  test('times that no calendar has are no fault, and set nothing aside', () => {
    shelf.texts.set(KEY, encode({ ...saved({ steps: { hive: ['done', -7] } }), visited: 1e300 }));
    const store = open();
    expect(here(store)).toEqual(['hive']);
    expect(store.problem.get()).toBeUndefined();
    expect(shelf.aside).toEqual([]);
  });
});

describe('a text that cannot be read', () => {
  test.each([
    ['garbage', '{"version":2,"steps":{"hi'],
    ['nothing', ''],
    ['what another program wrote', '{"theme":"dark"}'],
    ['a state with a wrong entry', '{"version":2,"steps":{"hive":{"is":"half","at":1}}}'],
    ['5 MB of garbage', 'x'.repeat(5 * 1024 * 1024)],
  ])('is set aside before anything is written in its place: %s', (_what, text) => {
    shelf.texts.set(KEY, text);
    const store = open();
    expect(store.problem.get()).toBe('unreadable');
    expect(store.state.get()).toEqual(emptyState());
    expect(shelf.aside).toEqual([text]);
    store.update(tick('hive'));
    expect(shelf.aside).toEqual([text]);
    expect(kept()).toEqual(['hive']);
    expect(store.problem.get()).toBe('unreadable');
  });

  test('is set aside under a key with guide and time', () => {
    shelf.texts.set(KEY, '?');
    open();
    expect(shelf.texts.get(`waymark:aside:bees:${String(now)}`)).toBe('?');
  });

  test('is set aside once, however often the page is opened and in however many tabs', () => {
    shelf.texts.set(KEY, '?');
    for (let visit = 0; visit < 5; visit += 1) {
      now += 60_000;
      open().reread();
    }
    expect(shelf.aside).toEqual(['?']);
  });

  test('two tabs that see each other write come to rest', () => {
    shelf.texts.set(KEY, '?');
    const writes = () => shelf.writes;
    const [left, right] = [open(), open()];
    const after = writes();
    for (let round = 0; round < 5; round += 1) {
      now += 1000;
      left.reread();
      right.reread();
    }
    expect(writes()).toBe(after);
  });

  test('does not overwrite another that was set aside in the same moment', () => {
    shelf.texts.set(KEY, 'first');
    const store = open();
    shelf.texts.set(KEY, 'second');
    store.reread();
    expect(shelf.aside).toEqual(['first', 'second']);
  });

  test('that comes in the middle of a visit costs nothing of what is in memory', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    shelf.texts.set(KEY, 'written by hand');
    store.update(tick('queen'));
    expect(shelf.aside).toEqual(['written by hand']);
    expect(kept()).toEqual(['hive', 'queen']);
    expect(store.problem.get()).toBe('unreadable');
  });

  test('is left where it is while there is no room to set it aside', () => {
    const text = 'x'.repeat(500);
    shelf.texts.set(KEY, text);
    shelf.room = 600;
    const store = open();
    const problems = problemsOf(store);
    expect(store.problem.get()).toBe('full');
    store.update(tick('hive'), 'Ticked: hive');
    store.update(tick('queen'));
    expect(shelf.texts.get(KEY)).toBe(text);
    expect(shelf.aside).toEqual([]);
    expect(here(store)).toEqual(['hive', 'queen']);
    expect(problems).toEqual(['full']);
  });

  test('is set aside as soon as there is room, and the changes are written', () => {
    const text = 'x'.repeat(500);
    shelf.texts.set(KEY, text);
    shelf.room = 600;
    const store = open();
    store.update(tick('hive'));
    shelf.room = 5000;
    store.update(tick('queen'));
    expect(shelf.aside).toEqual([text]);
    expect(kept()).toEqual(['hive', 'queen']);
    expect(store.problem.get()).toBe('unreadable');
  });

  test('that just fits in twice leaves no room for the state: it is aside, and nothing is lost', () => {
    shelf.texts.set(KEY, '?');
    shelf.room = 60;
    const store = open();
    expect(shelf.aside).toEqual(['?']);
    store.update(tick('hive'));
    expect(store.problem.get()).toBe('full');
    expect(here(store)).toEqual(['hive']);
    expect(shelf.aside).toEqual(['?']);
  });
});

describe('what a newer version wrote', () => {
  const newer = '{"version":3,"steps":[]}';

  test('is not overwritten, and the page works in memory', () => {
    shelf.texts.set(KEY, newer);
    const store = open();
    const problems = problemsOf(store);
    store.update(tick('hive'), 'Ticked: hive');
    store.update(tick('queen'), 'Ticked: queen');
    store.undo();
    expect(here(store)).toEqual(['hive']);
    expect([...shelf.texts]).toEqual([[KEY, newer]]);
    expect(problems).toEqual(['newer']);
    expect(shelf.writes).toBe(0);
  });

  test('in the middle of a visit leaves what is in memory', () => {
    const store = open();
    store.update(tick('hive'), 'Ticked: hive');
    shelf.texts.set(KEY, newer);
    store.update(tick('queen'));
    expect(here(store)).toEqual(['hive', 'queen']);
    expect(shelf.texts.get(KEY)).toBe(newer);
    expect(store.problem.get()).toBe('newer');
  });

  test('stops mattering when it is gone', () => {
    shelf.texts.set(KEY, newer);
    const store = open();
    shelf.texts.delete(KEY);
    store.update(tick('hive'));
    expect(kept()).toEqual(['hive']);
    expect(store.problem.get()).toBeUndefined();
  });
});

describe('forbidden storage', () => {
  test.each([
    ['asking for it throws', () => (shelf.forbidden = true)],
    [
      'reading throws',
      () =>
        vi.spyOn(shelf, 'getItem').mockImplementation(() => {
          throw new DOMException('No.', 'SecurityError');
        }),
    ],
  ])('%s: the page works in memory, and the reader is told once', (_how, forbid) => {
    forbid();
    const store = open();
    const problems = problemsOf(store);
    store.update(tick('hive'), 'Ticked: hive');
    store.update(tick('queen'), 'Ticked: queen');
    store.reread();
    expect(here(store)).toEqual(['hive', 'queen']);
    store.undo();
    expect(here(store)).toEqual(['hive']);
    expect(problems).toEqual(['forbidden']);
    expect(shelf.writes).toBe(0);
  });

  test('that is allowed later takes in what was done meanwhile and loses nothing that was there', () => {
    shelf.texts.set(KEY, encode(saved({ steps: { hive: ['done', 5] } })));
    shelf.forbidden = true;
    const store = open();
    store.update(tick('queen'));
    shelf.forbidden = false;
    store.update(tick('honey'));
    expect(new Set(kept())).toEqual(new Set(['hive', 'queen', 'honey']));
    expect(store.problem.get()).toBeUndefined();
  });
});

describe('full storage', () => {
  test('the page goes on in memory, and the reader is told once', () => {
    const store = open();
    const problems = problemsOf(store);
    store.update(tick('hive'));
    shelf.room = 0;
    store.update(tick('queen'), 'Ticked: queen');
    store.update(tick('honey'), 'Ticked: honey');
    store.undo();
    expect(here(store)).toEqual(['hive', 'queen']);
    expect(kept()).toEqual(['hive']);
    expect(problems).toEqual([undefined, 'full']);
  });

  test('reading again does not throw away what could not be written', () => {
    const store = open();
    store.update(tick('hive'));
    shelf.room = 0;
    store.update(tick('queen'));
    store.reread();
    expect(here(store)).toEqual(['hive', 'queen']);
  });

  test('when there is room again everything is written', () => {
    const store = open();
    shelf.room = 0;
    store.update(tick('hive'));
    shelf.room = 5000;
    store.update(tick('queen'));
    expect(kept()).toEqual(['hive', 'queen']);
    expect(store.problem.get()).toBeUndefined();
  });

  test('what another tab could still write is joined with what this one could not', () => {
    const [left, right] = [open(), open()];
    left.update(tick('hive'));
    right.reread();
    shelf.room = 0;
    right.update(tick('queen'), 'Ticked: queen');
    shelf.room = 5000;
    left.update(untick('hive'));
    right.reread();
    expect(here(right)).toEqual(['queen']);
    right.update(tick('honey'));
    expect(kept()).toEqual(['queen', 'honey']);
  });

  test('what was erased elsewhere is erased here, written or not', () => {
    const store = open();
    store.update(tick('hive'));
    shelf.room = 0;
    store.update(tick('queen'));
    shelf.texts.clear();
    store.reread();
    expect(store.state.get()).toEqual(emptyState());
  });
});
