import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overview } from '../../../src/engine/overview.ts';
import { markStep } from '../../../src/engine/progress.ts';
import {
  decode,
  emptyState,
  encode,
  LONGEST_VALUE,
  type SavedState,
} from '../../../src/engine/saved-state.ts';
import { guideOf, present, saved, timed } from '../../support/engine.ts';
import { anyState } from '../../support/states.ts';

const foreign = { ok: false, why: 'foreign' };
const garbage = { ok: false, why: 'garbage' };

/** A saved text of this version with some fields otherwise. */
const textWith = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...emptyState(), ...fields });

function read(text: string): SavedState {
  const decoded = decode(text);
  if (!decoded.ok) throw new Error(decoded.why);
  return decoded.state;
}

describe('writing down and reading', () => {
  test('whatever can be said comes back as it was', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decode(encode(state))).toEqual({ ok: true, state });
      }),
    );
  });

  test('the shape on disk is the one that is documented', () => {
    const text = encode(
      saved({
        steps: { 'find-ip': ['done', 1763856000000] },
        tasks: { 'rows-filled': ['done', 1763856003000] },
        answers: { 'check-1': ['same', 1763856009000] },
        choices: { pool: [['antpool'], 1763855990000] },
        values: { 'sub-account': ['mysub', 1763855995000] },
        visited: 1763856009000,
      }),
    );
    expect(JSON.parse(text)).toEqual({
      version: 2,
      steps: { 'find-ip': { is: 'done', at: 1763856000000 } },
      tasks: { 'rows-filled': { is: 'done', at: 1763856003000 } },
      answers: { 'check-1': { is: 'same', at: 1763856009000 } },
      choices: { pool: { is: ['antpool'], at: 1763855990000 } },
      values: { 'sub-account': { is: 'mysub', at: 1763855995000 } },
      visited: 1763856009000,
    });
  });

  test('ids that no guide has are kept', () => {
    const state = saved({
      steps: { 'of-an-older-release': ['done', 3] },
      answers: { gone: ['yes', 4] },
      choices: { gone: [['x'], 4] },
      values: { gone: ['v', 4] },
    });
    expect(read(encode(state))).toEqual(state);
  });

  test('where it was written stands beside it, and is not read back', () => {
    const text = encode(saved({ visited: 7 }), '/docs/');
    expect(JSON.parse(text)).toMatchObject({ visited: 7, base: '/docs/' });
    expect(read(text)).toEqual(saved({ visited: 7 }));
  });

  test('fields that nobody knows are left out', () => {
    const text = textWith({
      colour: 'red',
      steps: { dig: { is: 'done', at: 1, by: 'me' } },
    });
    expect(read(text)).toEqual(saved({ steps: { dig: ['done', 1] } }));
  });
});

describe('what cannot be read', () => {
  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof decode(text).ok === 'boolean'),
      {
        numRuns: 1000,
      },
    );
  });

  test('no JSON makes it throw, and what it accepts can be worked with', () => {
    const model = guideOf(['a', '__proto__', 'constructor']);
    const near = fc.record(
      {
        version: fc.constantFrom<unknown>(1, 2),
        steps: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
        tasks: fc.jsonValue(),
        answers: fc.dictionary(fc.string(), fc.record({ is: fc.jsonValue(), at: fc.jsonValue() })),
        choices: fc.jsonValue(),
        values: fc.jsonValue(),
        visited: fc.jsonValue(),
      },
      { requiredKeys: ['version'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near), (data) => {
        const decoded = decode(JSON.stringify(data));
        if (!decoded.ok) return;
        overview(model, decoded.state);
        expect(decode(encode(decoded.state))).toEqual({ ok: true, state: decoded.state });
      }),
      { numRuns: 1000 },
    );
  });

  test('no accident to a good text makes it throw', () => {
    fc.assert(
      fc.property(anyState, fc.nat(), fc.nat(20), fc.string(), (state, where, length, put) => {
        const text = encode(state);
        const at = where % text.length;
        decode(text.slice(0, at));
        decode(text.slice(0, at) + put + text.slice(at + length));
      }),
    );
  });

  test.each([
    '',
    ' ',
    '{',
    'null,',
    'undefined',
    '<!doctype html>',
    "{'version': 2}",
    '\u0000',
    '路标',
  ])('%j is garbage', (text) => {
    expect(decode(text)).toEqual(garbage);
  });

  test.each([
    'null',
    'true',
    '2',
    '"2"',
    '[]',
    '[{"version":2}]',
    '{}',
    '{"version":"2"}',
    '{"version":null}',
    '{"version":0}',
    '{"version":-1}',
    '{"version":1.5}',
    '{"version":2}',
    '{"theme":"dark","sidebar":[1,2,3]}',
  ])('%s is foreign', (text) => {
    expect(decode(text)).toEqual(foreign);
  });

  test.each([
    '{"version":3}',
    '{"version":2.5}',
    '{"version":1e400}',
    '{"version":99,"steps":"?"}',
  ])('%s is newer', (text) => {
    expect(decode(text)).toEqual({ ok: false, why: 'newer' });
  });

  test.each([
    ['a bare mark', { steps: { dig: 'done' } }],
    ['a mark that there is not', { steps: { dig: { is: 'half', at: 1 } } }],
    ['a skipped task', { tasks: { gloves: { is: 'skipped', at: 1 } } }],
    ['a mark without time', { steps: { dig: { is: 'done' } } }],
    ['a time in words', { steps: { dig: { is: 'done', at: '2026-11-23' } } }],
    ['an empty time, which NaN becomes', { steps: { dig: { is: 'done', at: Number.NaN } } }],
    ['a number as an answer', { answers: { look: { is: 1, at: 1 } } }],
    ['an option that is no list', { choices: { soil: { is: 'clay', at: 1 } } }],
    ['an option that is no text', { choices: { soil: { is: [null], at: 1 } } }],
    ['a value that is no text', { values: { plot: { is: 7, at: 1 } } }],
    [
      'a value that is too long',
      { values: { plot: { is: 'x'.repeat(LONGEST_VALUE + 1), at: 1 } } },
    ],
    ['a list of steps', { steps: ['dig'] }],
    ['no steps', { steps: null }],
    ['no visit', { visited: undefined }],
  ])('%s costs nothing else', (_what, fields) => {
    const good = { fits: { is: 'done', at: 5 } };
    const parts: Record<string, unknown> = { ...fields };
    for (const part of ['steps', 'tasks']) {
      const given = parts[part];
      if (given === undefined) parts[part] = good;
      else if (typeof given === 'object' && given !== null && !Array.isArray(given))
        parts[part] = { ...given, ...good };
    }
    const decoded = decode(textWith({ visited: 7, ...parts }));
    expect(decoded).toMatchObject({ ok: true, partial: true });
    const state = read(textWith({ visited: 7, ...parts }));
    expect({ ...state.steps, ...state.tasks }).toEqual(good);
    expect([state.answers, state.choices, state.values]).toEqual([{}, {}, {}]);
  });

  test('a text of which nothing can be read is foreign', () => {
    const bad = { dig: 'done' };
    const parts = { steps: bad, tasks: bad, answers: bad, choices: bad, values: null };
    expect(decode(textWith(parts))).toEqual(foreign);
  });

  test.each([
    ['before 1970', '-5', 0],
    ['beyond all numbers', '1e999', 0],
    ['beyond all numbers, backwards', '-1e999', 0],
    ['beyond every calendar', '1e300', 0],
    ['that a number cannot hold exactly', '9007199254740993', 0],
    ['between two milliseconds', '1763856000000.5', 1763856000000],
    ['that is the last', '8640000000000000', 8640000000000000],
  ])('a time %s is still a time', (_, written, at) => {
    const text = textWith({ visited: 7, steps: { dig: { is: 'done', at: 7, back: 7 } } });
    expect(decode(text.replaceAll(':7', `:${written}`))).toEqual({
      ok: true,
      state: { ...saved({ visited: at }), steps: { dig: { is: 'done', at, back: at } } },
    });
  });

  test('the longest value is kept', () => {
    const value = '路'.repeat(LONGEST_VALUE);
    expect(read(textWith({ values: { plot: { is: value, at: 1 } } })).values['plot']?.is).toBe(
      value,
    );
  });
});

describe('version 1', () => {
  test('is read as of time 0', () => {
    const text = JSON.stringify({
      version: 1,
      steps: ['dig', 'plant'],
      tasks: ['gloves'],
      answers: { look: 'on' },
      choices: { soil: ['clay'] },
      values: { plot: '7' },
    });
    expect(read(text)).toEqual(
      saved({
        steps: { dig: ['done', 0], plant: ['done', 0] },
        tasks: { gloves: ['done', 0] },
        answers: { look: ['on', 0] },
        choices: { soil: [['clay'], 0] },
        values: { plot: ['7', 0] },
      }),
    );
  });

  test('may lack what it did not have yet', () => {
    expect(read('{"version":1}')).toEqual(emptyState());
    expect(read('{"version":1,"steps":["dig"]}').steps).toEqual({ dig: { is: 'done', at: 0 } });
  });

  test.each([
    '{"version":1,"tasks":["gloves"],"steps":{"a":true}}',
    '{"version":1,"tasks":["gloves"],"steps":[1,2]}',
    '{"version":1,"tasks":["gloves"],"choices":{"pool":"antpool"}}',
  ])('is read as far as it can be: %s', (text) => {
    const state = saved({ tasks: { gloves: ['done', 0] } });
    expect(decode(text)).toEqual({ ok: true, state, partial: true });
  });

  test('is written down as version 2', () => {
    expect(JSON.parse(encode(read('{"version":1,"steps":["dig"]}')))).toMatchObject({ version: 2 });
  });
});

describe('ids that objects have of themselves', () => {
  const text =
    '{"version":2,"__proto__":{"polluted":1},"steps":{"__proto__":{"is":"done","at":1},"constructor":{"is":"done","at":2}},"tasks":{},"answers":{},"choices":{},"values":{"__proto__":{"is":"x","at":1}},"visited":0}';

  test('are kept as ids and pollute nothing', () => {
    const state = read(text);
    expect(Object.keys(state.steps)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(state.steps)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['is']).toBeUndefined();
    expect(Object.keys(read(encode(state)).values)).toEqual(['__proto__']);
  });

  test('fields that are only inherited do not make a state', () => {
    expect(decode(`{"__proto__":${encode(emptyState())}}`)).toEqual(foreign);
    expect(decode('{"version":2,"__proto__":{"steps":{}}}')).toEqual(foreign);
  });

  test('work in version 1 too', () => {
    expect(Object.keys(read('{"version":1,"steps":["__proto__"]}').steps)).toEqual(['__proto__']);
  });
});

describe('huge texts', () => {
  const big = 5 * 1024 * 1024;

  test.each([
    [
      '5 MB of a value',
      textWith({ values: { plot: { is: 'x'.repeat(big), at: 1 } } }),
      { ok: true, state: emptyState(), partial: true },
    ],
    ['5 MB of nothing', ' '.repeat(big), garbage],
    ['5 MB of brackets', '['.repeat(big), garbage],
    ['brackets in brackets', '['.repeat(big / 2) + ']'.repeat(big / 2), foreign],
    ['5 MB of letters', 'x'.repeat(big), garbage],
  ])('%s are judged in less than ten seconds', { timeout: 30_000 }, (_what, text, why) => {
    let decoded: unknown;
    expect(timed(() => (decoded = decode(text)))).toBeLessThan(10_000);
    expect(decoded).toEqual(why);
  });

  test('100,000 ticks of unknown steps are kept, and one more is made', { timeout: 30_000 }, () => {
    const steps = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, n) => [`step-${String(n)}`, { is: 'done', at: n }]),
    );
    const state = read(textWith({ steps }));
    expect(Object.keys(state.steps)).toHaveLength(100_000);
    expect(timed(() => markStep(state, 'dig', 'done', 5))).toBeLessThan(10_000);
  });
});

describe('when a guide changes', () => {
  /** Mulberry32: the same edits in every run. */
  function randomly(seed: number): (below: number) => number {
    let a = seed;
    return (below) => {
      a = (a + 0x6d2b79f5) | 0;
      let t = Math.imul(a ^ (a >>> 15), 1 | a);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % below;
    };
  }

  test('1,000 edits lose no tick of a step that is still there', () => {
    const random = randomly(2018);
    let ids = Array.from({ length: 12 }, (_, n) => `step-${String(n)}`);
    let fresh = ids.length;
    let text = encode(emptyState());
    const ticked = new Set<string>();
    for (let edit = 0; edit < 1000; edit += 1) {
      const at = random(ids.length + 1);
      const kind = ids.length < 3 ? 0 : random(3);
      if (kind === 0) ids = ids.toSpliced(at, 0, `step-${String((fresh += 1))}`);
      else {
        const from = random(ids.length);
        const moved = present(ids[from]);
        ids = ids.toSpliced(from, 1);
        if (kind === 1) ids = ids.toSpliced(random(ids.length + 1), 0, moved);
      }
      // The reader comes by with the new guide, ticks something and leaves.
      const model = guideOf(ids);
      const step = present(ids[random(ids.length)]);
      text = encode(markStep(read(text), step, 'done', edit + 1));
      ticked.add(step);
      const view = overview(model, read(text)).steps;
      expect(view.map((each) => each.id)).toEqual(ids);
      for (const each of view) expect(each.is).toBe(ticked.has(each.id) ? 'done' : 'open');
    }
    // What was removed comes back ticked.
    const all = guideOf([...ticked]);
    expect(overview(all, read(text)).done).toBe(ticked.size);
  });
});
