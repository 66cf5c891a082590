import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuideModel } from '../../../src/engine/model.ts';
import { chosenIn, overview, standingAnswers } from '../../../src/engine/overview.ts';
import { answer, markStep } from '../../../src/engine/progress.ts';
import { decode, emptyState, type SavedState } from '../../../src/engine/saved-state.ts';
import { asks, frozen, guideOf, saved, standings, tally } from '../../support/engine.ts';

describe('a walkthrough without choices', () => {
  const garden = guideOf(['dig', 'plant', 'water']);

  test('a guide that was never begun is all open, from its first step', () => {
    expect(overview(garden, emptyState())).toEqual({
      steps: [
        { id: 'dig', is: 'open', number: 1 },
        { id: 'plant', is: 'open', number: 2 },
        { id: 'water', is: 'open', number: 3 },
      ],
      done: 0,
      total: 3,
      next: { id: 'dig', is: 'open', number: 1 },
    });
  });

  test('the next step is the first that is open', () => {
    const state = saved({ steps: { dig: ['done', 1], water: ['done', 2] } });
    expect(tally(garden, state)).toBe('2 of 3 → plant');
  });

  test('nothing is next when all is done', () => {
    const state = saved({ steps: { dig: ['done', 1], plant: ['done', 2], water: ['done', 3] } });
    expect(overview(garden, state)).not.toHaveProperty('next');
    expect(tally(garden, state)).toBe('3 of 3 → through');
  });

  test('a tick that was taken back counts as open', () => {
    expect(tally(garden, saved({ steps: { dig: ['open', 5] } }))).toBe('0 of 3 → dig');
  });

  test('a guide without steps has nothing to do', () => {
    expect(overview(guideOf([]), emptyState())).toEqual({ steps: [], done: 0, total: 0 });
  });

  test('marks of steps that the guide does not have are ignored', () => {
    const state = saved({ steps: { gone: ['done', 1] }, answers: { gone: ['yes', 1] } });
    expect(tally(garden, state)).toBe('0 of 3 → dig');
  });

  test('the state is only read', () => {
    const state = frozen(saved({ steps: { dig: ['done', 1] } }));
    expect(() => overview(frozen(garden), state)).not.toThrow();
  });
});

describe('optional steps', () => {
  const model = guideOf(['dig', { id: 'mulch', optional: true }, 'water']);

  test('a skipped step keeps its number and does not count', () => {
    const state = saved({ steps: { dig: ['done', 1], mulch: ['skipped', 2] } });
    expect(standings(model, state)).toBe('dig:done mulch:skipped water:open');
    expect(tally(model, state)).toBe('1 of 2 → water');
    expect(overview(model, state).steps[2]?.number).toBe(3);
  });

  test('an optional step that is neither done nor skipped counts', () => {
    expect(tally(model, saved({ steps: { dig: ['done', 1] } }))).toBe('1 of 3 → mulch');
  });

  test('a skipped step is open again once the guide says that it is needed', () => {
    const state = saved({ steps: { water: ['skipped', 2] } });
    expect(standings(model, state)).toBe('dig:open mulch:open water:open');
  });
});

describe('choices', () => {
  const model = guideOf(
    [
      'find-ip',
      { id: 'sign-up-a', when: { pool: ['antpool'] } },
      { id: 'sign-up-b', when: { pool: ['btc', 'other'] } },
      { id: 'label', when: { count: ['several'] } },
      'watch',
    ],
    [
      { id: 'pool', options: ['antpool', 'btc', 'other'] },
      { id: 'count', options: ['one', 'several'] },
      { id: 'site', options: ['shop', 'factory', 'hotel'], many: true },
    ],
  );

  test('hidden steps have no number, and those after them move up', () => {
    const state = saved({ choices: { pool: [['btc'], 1], count: [['one'], 1] } });
    expect(overview(model, state).steps.map(({ id, is, number }) => [id, is, number])).toEqual([
      ['find-ip', 'open', 1],
      ['sign-up-a', 'hidden', 0],
      ['sign-up-b', 'open', 2],
      ['label', 'hidden', 0],
      ['watch', 'open', 3],
    ]);
    expect(tally(model, state)).toBe('0 of 3 → find-ip');
  });

  test('a tick on a step that is hidden now is not counted, and is there again when it shows', () => {
    const ticked = { 'sign-up-a': ['done', 5] } as const;
    const hidden = saved({ steps: ticked, choices: { pool: [['btc'], 6] } });
    expect(tally(model, hidden)).toBe('0 of 4 → find-ip');
    const shown = saved({ steps: ticked, choices: { pool: [['antpool'], 7] } });
    expect(tally(model, shown)).toBe('1 of 4 → find-ip');
  });

  test('of a single choice only the first known option is taken', () => {
    expect(chosenIn(model, saved({ choices: { pool: [['gone', 'btc', 'other'], 1] } }))).toEqual({
      pool: ['btc'],
    });
  });

  test('of a choice with several answers all known options are taken', () => {
    expect(chosenIn(model, saved({ choices: { site: [['hotel', 'gone', 'shop'], 1] } }))).toEqual({
      site: ['hotel', 'shop'],
    });
  });

  test('a choice is unmade by taking none, or none that is known', () => {
    const none = saved({ choices: { pool: [[], 1], count: [['dozens'], 1], gone: [['x'], 1] } });
    expect(chosenIn(model, none)).toEqual({});
    expect(tally(model, none)).toBe('0 of 5 → find-ip');
  });

  test('ids that every object has are ids like others', () => {
    const odd = guideOf(
      ['constructor', { id: 'after', when: { constructor: ['a'] } }],
      [{ id: 'constructor', options: ['a', 'b'] }],
    );
    expect(chosenIn(odd, emptyState())).toEqual({});
    expect(tally(odd, emptyState())).toBe('0 of 2 → constructor');
    const state = saved({
      steps: { constructor: ['done', 1] } as never,
      choices: { constructor: [['b'], 1] } as never,
    });
    expect(standings(odd, state)).toBe('constructor:done after:hidden');
  });
});

/** The shape of the ucrtbase guide: methods, after each of which the program is tried. */
const repair = guideOf([
  asks('read', { ours: 'next', 'visual-c': 'method-3', none: 'end' }),
  'method-1',
  asks('check-1', { fixed: 'end', changed: 'read', same: 'next' }),
  'method-2',
  asks('check-2', { fixed: 'end', changed: 'read', same: 'next' }),
  'method-3',
  asks('check-3', { fixed: 'end', changed: 'method-2', same: 'next', later: 'report' }),
  'ask',
  'report',
]);

/** Says things one after the other, a second apart: a step to tick, or `[step, answer]`. */
function said(
  model: GuideModel,
  ...sayings: readonly (string | readonly [string, string | null])[]
): SavedState {
  return sayings.reduce(
    (state, saying, index) =>
      typeof saying === 'string'
        ? markStep(state, saying, 'done', (index + 1) * 1000)
        : answer(state, model, saying[0], saying[1], (index + 1) * 1000),
    emptyState(),
  );
}

describe('an answer that ends the walkthrough', () => {
  const state = said(repair, ['read', 'ours'], 'method-1', ['check-1', 'fixed']);

  test('marks every open step unneeded; the rest is done and nothing is next', () => {
    expect(standings(repair, state)).toBe(
      'read:done method-1:done check-1:done method-2:unneeded check-2:unneeded method-3:unneeded check-3:unneeded ask:unneeded report:unneeded',
    );
    expect(tally(repair, state)).toBe('3 of 3 → through');
  });

  test('leaves numbers as they are', () => {
    expect(overview(repair, state).steps.map((step) => step.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  test('also makes unneeded what was left open before it', () => {
    const early = said(repair, ['read', 'ours'], ['check-1', 'fixed']);
    expect(standings(repair, early)).toContain('method-1:unneeded');
    expect(tally(repair, early)).toBe('2 of 2 → through');
  });

  test('counts what is ticked after the end all the same', () => {
    expect(tally(repair, markStep(state, 'ask', 'done', 9000))).toBe('4 of 4 → through');
  });

  test('is overtaken by a later other answer to the same question', () => {
    const anew = answer(state, repair, 'check-1', 'same', 9000);
    expect(tally(repair, anew)).toBe('3 of 9 → method-2');
  });

  test('is overtaken by a later answer elsewhere', () => {
    const anew = answer(state, repair, 'check-2', 'same', 9000);
    expect(tally(repair, anew)).toBe('4 of 9 → method-3');
  });

  test('holds again when the later answer is taken back', () => {
    const anew = answer(state, repair, 'check-2', 'same', 9000);
    expect(tally(repair, answer(anew, repair, 'check-2', null, 9500))).toBe('4 of 4 → through');
  });

  test('opens the way again when it is taken back itself', () => {
    const back = answer(state, repair, 'check-1', null, 9000);
    expect(tally(repair, back)).toBe('3 of 9 → method-2');
    expect(standingAnswers(repair, back)).toEqual({ read: 'ours' });
  });
});

describe('an answer that leads on', () => {
  test('ticks its step and goes on with the next', () => {
    expect(tally(repair, said(repair, ['read', 'ours']))).toBe('1 of 9 → method-1');
  });

  test('an answer that the guide does not know does nothing', () => {
    const state = saved({ answers: { read: ['gone', 5], 'method-1': ['fixed', 5] } });
    expect(standingAnswers(repair, state)).toEqual({});
    expect(tally(repair, state)).toBe('0 of 9 → read');
  });

  test('an answer whose target is gone from the guide does nothing', () => {
    const model = guideOf([asks('a', { on: 'gone' }), 'b']);
    expect(tally(model, saved({ answers: { a: ['on', 5] } }))).toBe('0 of 2 → a');
  });
});

describe('a jump forward', () => {
  test('marks the steps between unneeded and goes on with its target', () => {
    const state = said(repair, ['read', 'visual-c']);
    expect(standings(repair, state)).toBe(
      'read:done method-1:unneeded check-1:unneeded method-2:unneeded check-2:unneeded method-3:open check-3:open ask:open report:open',
    );
    expect(tally(repair, state)).toBe('1 of 5 → method-3');
  });

  test('what was done in between stays done and counts', () => {
    const state = said(repair, 'method-1', ['read', 'visual-c']);
    expect(standings(repair, state)).toContain('read:done method-1:done check-1:unneeded');
    expect(tally(repair, state)).toBe('2 of 6 → method-3');
  });

  test('what follows the target comes before what was left open earlier', () => {
    const model = guideOf(['prepare', asks('ask', { far: 'd' }), 'b', 'd', 'e']);
    const state = said(model, ['ask', 'far']);
    expect(tally(model, state)).toBe('1 of 4 → d');
    expect(tally(model, markStep(state, 'd', 'done', 5000))).toBe('2 of 4 → e');
    const all = markStep(markStep(state, 'd', 'done', 5000), 'e', 'done', 6000);
    expect(tally(model, all)).toBe('3 of 4 → prepare');
  });

  test('to the very next step leads past nothing', () => {
    const model = guideOf([asks('a', { on: 'b' }), 'b']);
    expect(standings(model, said(model, ['a', 'on']))).toBe('a:done b:open');
  });

  test('to a step that is hidden goes on after it', () => {
    const model = guideOf(
      [asks('a', { on: 'c' }), 'b', { id: 'c', when: { os: ['linux'] } }, 'd'],
      [{ id: 'os', options: ['linux', 'mac'] }],
    );
    const state = answer(saved({ choices: { os: [['mac'], 1] } }), model, 'a', 'on', 5);
    expect(standings(model, state)).toBe('a:done b:unneeded c:hidden d:open');
    expect(tally(model, state)).toBe('1 of 2 → d');
  });

  test('is gone when the question is answered otherwise', () => {
    const state = said(repair, ['read', 'visual-c'], ['read', 'ours']);
    expect(tally(repair, state)).toBe('1 of 9 → method-1');
  });

  test('overtakes older answers of the steps that it leads past', () => {
    const model = guideOf([
      asks('a', { near: 'c', on: 'next' }),
      asks('b', { far: 'e', end: 'end' }),
      'c',
      'd',
      'e',
    ]);
    // First b leads past c and d; then a is answered anew and leads to c itself.
    const state = said(model, ['a', 'on'], ['b', 'far'], ['a', 'near']);
    expect(standings(model, state)).toBe('a:done b:done c:open d:open e:open');
    expect(tally(model, state)).toBe('2 of 5 → c');
    expect(standingAnswers(model, state)).toEqual({ a: 'near' });
    // Once a leads on again, what b said holds again.
    const again = answer(state, model, 'a', 'on', 9000);
    expect(standings(model, again)).toBe('a:done b:done c:unneeded d:unneeded e:open');
  });

  test('does not overtake what is answered after it in a step that it led past', () => {
    const model = guideOf([asks('a', { far: 'd' }), asks('b', { far: 'e' }), 'c', 'd', 'e']);
    const state = said(model, ['a', 'far'], ['b', 'far']);
    expect(standings(model, state)).toBe('a:done b:done c:unneeded d:unneeded e:open');
    expect(standingAnswers(model, state)).toEqual({ a: 'far', b: 'far' });
  });

  test('does not hold back who has gone into what it led past, and answers there', () => {
    const state = said(repair, ['read', 'visual-c'], ['check-1', 'same']);
    expect(standings(repair, state)).toBe(
      'read:done method-1:unneeded check-1:done method-2:open check-2:open method-3:open check-3:open ask:open report:open',
    );
    expect(tally(repair, state)).toBe('2 of 8 → method-2');
  });

  test('that is overtaken itself overtakes nothing', () => {
    const model = guideOf([
      asks('a', { far: 'd', on: 'next' }),
      asks('b', { far: 'g' }),
      'c',
      'd',
      asks('e', { end: 'end', far: 'g' }),
      'f',
      'g',
    ]);
    const state = said(model, ['e', 'far'], ['b', 'far'], ['a', 'far']);
    expect(standingAnswers(model, state)).toEqual({ a: 'far', e: 'far' });
    expect(standings(model, state)).toBe(
      'a:done b:done c:unneeded d:open e:done f:unneeded g:open',
    );
  });
});

describe('a way back', () => {
  const walked = said(repair, ['read', 'ours'], 'method-1', ['check-1', 'changed']);

  test('reopens the steps ticked before it and goes on with its target', () => {
    expect(standings(repair, walked)).toMatch(/^read:open method-1:open check-1:open /);
    expect(tally(repair, walked)).toBe('0 of 9 → read');
  });

  test('takes back the answers before it and keeps its own', () => {
    expect(standingAnswers(repair, walked)).toEqual({ 'check-1': 'changed' });
  });

  test('leaves alone what is ticked after it', () => {
    const again = markStep(walked, 'method-1', 'done', 9000);
    expect(standings(repair, again)).toMatch(/^read:open method-1:done check-1:open /);
    // What follows the target comes first; then what was left out.
    expect(tally(repair, again)).toBe('1 of 9 → read');
  });

  test('leaves alone the steps behind it and before its target', () => {
    const state = said(
      repair,
      ['read', 'ours'],
      'method-1',
      'ask',
      ['check-1', 'same'],
      'method-2',
      ['check-2', 'same'],
      'method-3',
      ['check-3', 'changed'],
    );
    expect(standings(repair, state)).toBe(
      'read:done method-1:done check-1:done method-2:open check-2:open method-3:open check-3:open ask:done report:open',
    );
    expect(tally(repair, state)).toBe('4 of 9 → method-2');
    expect(standingAnswers(repair, state)).toEqual({
      read: 'ours',
      'check-1': 'same',
      'check-3': 'changed',
    });
  });

  test('gives the ticks back when the answer is taken back', () => {
    expect(tally(repair, answer(walked, repair, 'check-1', null, 9000))).toBe('2 of 9 → check-1');
  });

  test('can be walked again and again: the question is asked anew each time', () => {
    let state = walked;
    for (const round of [1, 2, 3]) {
      const at = round * 100_000;
      state = answer(state, repair, 'read', 'ours', at);
      expect(standingAnswers(repair, state)).toEqual({ read: 'ours' });
      state = markStep(state, 'method-1', 'done', at + 1000);
      expect(tally(repair, state)).toBe('2 of 9 → check-1');
      state = answer(state, repair, 'check-1', 'changed', at + 2000);
      expect(standingAnswers(repair, state)).toEqual({ 'check-1': 'changed' });
      expect(tally(repair, state)).toBe('0 of 9 → read');
    }
  });

  test('that was overtaken by another way back still reopens what was ticked before it', () => {
    // check-2 leads back to the start, and then check-3 leads back behind check-1.
    const state = said(
      repair,
      ['read', 'ours'],
      'method-1',
      ['check-2', 'changed'],
      ['check-3', 'changed'],
    );
    expect(standings(repair, state)).toMatch(/^read:open method-1:open check-1:open /);
    expect(standingAnswers(repair, state)).toEqual({ 'check-3': 'changed' });
    expect(tally(repair, state)).toBe('0 of 9 → method-2');
  });

  test('of several, the latest that covers a step decides', () => {
    const state = saved({
      steps: { 'method-1': ['done', 15], 'method-2': ['done', 15], 'method-3': ['done', 15] },
      answers: { 'check-1': ['changed', 10], 'check-3': ['changed', 20] },
    });
    expect(standings(repair, state)).toMatch(
      /method-1:done check-1:open method-2:open check-2:open method-3:open check-3:open/,
    );
  });

  test('opens what a jump before it has led past', () => {
    const state = said(repair, ['read', 'visual-c'], 'method-3', ['check-3', 'changed']);
    expect(standings(repair, state)).toBe(
      'read:done method-1:unneeded check-1:unneeded method-2:open check-2:open method-3:open check-3:open ask:open report:open',
    );
    expect(tally(repair, state)).toBe('1 of 7 → method-2');
  });

  test('takes back an end that was reached before it', () => {
    const state = said(repair, ['check-1', 'fixed'], ['check-2', 'changed']);
    expect(tally(repair, state)).toBe('0 of 9 → read');
  });

  test('to its own step only reopens that', () => {
    const model = guideOf(['a', asks('b', { again: 'b', on: 'next' }), 'c']);
    const state = said(model, 'a', 'b', ['b', 'again']);
    expect(standings(model, state)).toBe('a:done b:open c:open');
    expect(standingAnswers(model, state)).toEqual({ b: 'again' });
    expect(tally(model, state)).toBe('1 of 3 → b');
  });

  test('holds whatever the order of the entries in the saved text', () => {
    const state = saved({
      answers: { 'check-1': ['changed', 20], read: ['ours', 10] },
      steps: { 'method-1': ['done', 30], read: ['done', 10] },
    });
    expect(standings(repair, state)).toMatch(/^read:open method-1:done check-1:open /);
  });
});

describe('answers of hidden steps', () => {
  const model = guideOf(
    [
      'start',
      asks('check-win', { fixed: 'end', back: 'start', far: 'last' }, { when: { os: ['win'] } }),
      'middle',
      'last',
    ],
    [{ id: 'os', options: ['win', 'mac'] }],
  );

  test.each(['fixed', 'back', 'far'])('"%s" does not count', (option) => {
    const state = saved({
      steps: { start: ['done', 1] },
      answers: { 'check-win': [option, 5] },
      choices: { os: [['mac'], 6] },
    });
    expect(standings(model, state)).toBe('start:done check-win:hidden middle:open last:open');
    expect(standingAnswers(model, state)).toEqual({});
  });

  test('they count again when the step shows', () => {
    const state = saved({ answers: { 'check-win': ['fixed', 5] }, choices: { os: [['win'], 6] } });
    expect(standingAnswers(model, state)).toEqual({ 'check-win': 'fixed' });
    expect(tally(model, state)).toBe('0 of 0 → through');
  });
});

describe('states of version 1, in which all times are 0', () => {
  const version1 = (answers: Record<string, string>, steps: string[] = []): SavedState => {
    const decoded = decode(JSON.stringify({ version: 1, steps, answers }));
    if (!decoded.ok) throw new Error(decoded.why);
    return decoded.state;
  };

  test('ticks hold', () => {
    expect(tally(repair, version1({}, ['read', 'method-1']))).toBe('2 of 9 → check-1');
  });

  test('of several answers the one furthest on is the latest', () => {
    const state = version1({ read: 'ours', 'check-1': 'same', 'check-2': 'fixed' });
    expect(tally(repair, state)).toBe('0 of 0 → through');
    const earlier = version1({ 'check-1': 'fixed', 'check-2': 'same' });
    expect(overview(repair, earlier).total).toBe(9);
  });

  test('a way back reopens nothing: nobody knows what came first', () => {
    const state = version1({ read: 'ours', 'check-1': 'changed' }, ['read', 'method-1']);
    expect(standings(repair, state)).toMatch(/^read:done method-1:done check-1:open /);
    expect(standingAnswers(repair, state)).toEqual({ read: 'ours', 'check-1': 'changed' });
  });

  test('a jump forward overtakes no answer in what it leads past: nobody knows what came first', () => {
    const state = version1({ read: 'visual-c', 'check-1': 'same' });
    expect(standingAnswers(repair, state)).toEqual({ read: 'visual-c', 'check-1': 'same' });
  });

  test('whatever is said now is later', () => {
    const state = version1({ read: 'ours', 'check-1': 'fixed' }, ['read', 'method-1', 'check-1']);
    expect(tally(repair, answer(state, repair, 'check-1', 'changed', 5))).toBe('0 of 9 → read');
  });
});

describe('whatever a reader answers', () => {
  const saying = fc.oneof(
    fc
      .record({ step: fc.constantFrom('read', 'check-1', 'check-2', 'check-3') })
      .chain(({ step }) => {
        const answers = repair.steps.find((each) => each.id === step)?.answers ?? [];
        return fc.tuple(
          fc.constant(step),
          fc.constantFrom(null, ...answers.map((each) => each.id)),
        );
      }),
    fc.constantFrom(...repair.steps.map((step) => step.id)),
  );

  test('the figures agree with the steps, and the last answer stands', () => {
    fc.assert(
      fc.property(fc.array(saying, { minLength: 1, maxLength: 25 }), (sayings) => {
        const state = said(repair, ...sayings);
        const view = overview(repair, state);
        const count = (is: string) => view.steps.filter((step) => step.is === is).length;
        expect(view.done).toBe(count('done'));
        expect(view.total).toBe(count('done') + count('open'));
        expect(view.next === undefined).toBe(count('open') === 0);
        if (view.next) expect(view.next.is).toBe('open');
        const last = sayings.at(-1);
        if (typeof last === 'string') {
          expect(view.steps.find((step) => step.id === last)?.is).toBe('done');
        } else if (last?.[1]) {
          const [step, option] = last;
          expect(standingAnswers(repair, state)[step]).toBe(option);
          const to = repair.steps
            .find((each) => each.id === step)
            ?.answers?.find((each) => each.id === option)?.to;
          if (to === 'end') expect(view.next).toBeUndefined();
          const following = view.steps[view.steps.findIndex((each) => each.id === step) + 1];
          const target = to === 'next' ? following : view.steps.find((each) => each.id === to);
          if (target?.is === 'open') expect(view.next).toEqual(target);
          if (target) expect(['open', 'done']).toContain(target.is);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('an answer that is given and at once taken back changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(saying, { maxLength: 15 }),
        fc.constantFrom('read', 'check-1', 'check-2', 'check-3'),
        (sayings, step) => {
          const state = said(repair, ...sayings, [step, null]);
          const option = repair.steps.find((each) => each.id === step)?.answers?.[0]?.id ?? null;
          const detour: SavedState = {
            ...state,
            answers: { ...state.answers, [step]: { is: option, at: 900_000 } },
          };
          const back = answer(detour, repair, step, null, 900_001);
          expect(standings(repair, back)).toBe(standings(repair, state));
        },
      ),
    );
  });
});
