import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forTravel, isBlank, newsOf } from '../../../src/engine/handover-content.ts';
import { readFile, writeFile, type Handover } from '../../../src/engine/handover.ts';
import { merge } from '../../../src/engine/merge.ts';
import { emptyState, LATEST_TIME } from '../../../src/engine/saved-state.ts';
import { saved } from '../../support/engine.ts';
import { anyState } from '../../support/states.ts';

const NOW = 1_763_856_000_000;
const guides: Handover = {
  bees: saved({ steps: { hive: ['done', 5] }, values: { name: ['Maja 路', 6] }, visited: 7 }),
};
const text = writeFile(guides, NOW);
const why = (file: string) => {
  const read = readFile(file);
  return read.ok ? 'ok' : read.why;
};
const withContent = (change: (data: Record<string, unknown>) => void): string => {
  const data = JSON.parse(text) as Record<string, unknown>;
  change(data);
  return JSON.stringify(data, null, 1);
};

describe('a file of progress', () => {
  test('gives back what was put in, whatever it was', () => {
    fc.assert(
      fc.property(anyState, anyState, (bees, wasps) => {
        expect(readFile(writeFile({ bees, wasps }, NOW), LATEST_TIME)).toEqual({
          ok: true,
          guides: { bees, wasps },
        });
      }),
    );
  });

  test.each([
    ['of a clock that is a year ahead', NOW + 365 * 86_400_000, NOW + 86_400_000],
    ['within a day', NOW + 3_600_000, NOW + 3_600_000],
    ['that no calendar has', 1e300, 0],
    ['before 1970', -5, 0],
    ['between two milliseconds', 1.5, 1],
  ])('has times that can be reckoned with: one %s', (_, said, read) => {
    const step = { is: 'done', at: said, back: said } as const;
    const file = writeFile({ bees: { ...saved({ visited: said }), steps: { dig: step } } }, NOW);
    expect(readFile(file, NOW)).toEqual({
      ok: true,
      guides: {
        bees: { ...saved({ visited: read }), steps: { dig: { is: 'done', at: read, back: read } } },
      },
    });
  });

  test('of which only a part can be read is refused as a whole', () => {
    const steps = { dig: { is: 'done', at: 5 }, plant: { is: 'half', at: 5 } };
    expect(why(writeFile({ bees: { ...saved(), steps } as never }, NOW))).toBe('foreign');
  });

  test('can be read by people and by programs', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      '{',
      ' "waymark": "progress",',
      ' "version": 1,',
      ' "written": "2025-11-23T00:00:00.000Z",',
    ]);
  });

  test('that was put into other lines is the same file', () => {
    expect(why(JSON.stringify(JSON.parse(text), null, 4))).toBe('ok');
    expect(why(`\uFEFF${text}\r\n`)).toBe('ok');
  });

  test('cut at any place is named so', () => {
    for (let end = 0; end < text.length; end += 1)
      expect([end, why(text.slice(0, end))]).toEqual([end, 'cut']);
  });

  test('with any character changed is refused by name', () => {
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '0' ? '1' : '0';
      // Blanks between the parts carry nothing.
      if (/\s/.test(text[at] ?? '')) continue;
      const fault = why(text.slice(0, at) + other + text.slice(at + 1));
      expect([at, ['cut', 'changed', 'foreign', 'newer'].includes(fault)]).toEqual([at, true]);
    }
  });

  test.each([
    ['another program’s', '{"theme":"dark"}', 'foreign'],
    ['text', 'Dear Sir or Madam', 'foreign'],
    ['a list', '[1,2]', 'foreign'],
    ['a page', '<!doctype html>', 'foreign'],
    ['a newer version’s', withContent((data) => (data['version'] = 2)), 'newer'],
    ['edited by hand', text.replace('Maja', 'Willi'), 'changed'],
    ['without its checksum', withContent((data) => delete data['checksum']), 'changed'],
    ['5 MB of letters', 'x'.repeat(5_000_000), 'large'],
    ['5 MB of a file', text.replace('Maja', 'M'.repeat(5_000_000)), 'large'],
    ['without guides', writeFile({}, NOW), 'foreign'],
    [
      'of a guide with a name that no guide can have',
      writeFile({ '../x': saved() }, NOW),
      'foreign',
    ],
    ['of a newer state', writeFile({ bees: { ...saved(), version: 3 } as never }, NOW), 'newer'],
    ['of a wrong state', writeFile({ bees: { ...saved(), steps: 7 } as never }, NOW), 'foreign'],
    [
      'of a good and a wrong state',
      writeFile({ ...guides, wasps: { ...saved(), visited: 'today' } as never }, NOW),
      'foreign',
    ],
  ])('%s is refused', (_what, file, fault) => {
    expect(why(file)).toBe(fault);
  });
});

describe('what may travel', () => {
  const state = {
    ...saved({ values: { key: ['s3cret', 5], host: ['h', 5] } }),
    steps: {
      dig: { is: 'done', at: 5, text: 'aaaabbbb', title: 'Dig' },
      gone: { is: 'done', at: 6, title: 'Gone' },
    },
  } as const;

  test('secret values do not', () => {
    expect(forTravel(state, { secrets: ['key'] }).values).toEqual({ host: { is: 'h', at: 5 } });
    expect(JSON.stringify(forTravel(state, { secrets: ['key'] }))).not.toContain('s3cret');
  });

  test('titles that the other side has stay at home, those of removed steps go along', () => {
    expect(forTravel(state, { secrets: [], known: ['dig'] }).steps).toEqual({
      dig: { is: 'done', at: 5, text: 'aaaabbbb' },
      gone: { is: 'done', at: 6, title: 'Gone' },
    });
    expect(forTravel(state, { secrets: [] })).toEqual(state);
  });

  test('a state in which all was taken back says nothing', () => {
    expect(isBlank(emptyState())).toBe(true);
    expect(
      isBlank(
        saved({ steps: { dig: ['open', 1] }, answers: { a: [null, 1] }, values: { v: ['', 1] } }),
      ),
    ).toBe(true);
    expect(isBlank(saved({ choices: { soil: [['clay'], 1] } }))).toBe(false);
  });
});

describe('news', () => {
  const none = { steps: 0, tasks: 0, skipped: 0, opened: 0, answers: 0, choices: 0, values: 0 };

  test('counts what is otherwise than before', () => {
    const here = saved({
      steps: { dig: ['done', 1], plant: ['done', 1] },
      values: { v: ['7', 1] },
    });
    const there = saved({
      steps: { dig: ['done', 2], plant: ['open', 3], water: ['done', 3], rest: ['skipped', 3] },
      tasks: { gloves: ['done', 3] },
      answers: { look: ['on', 3] },
      choices: { soil: [['clay'], 3], pot: [[], 3] },
      values: { v: ['8', 3], w: ['9', 3], x: ['', 3] },
    });
    expect(newsOf(here, merge(here, there))).toEqual({
      steps: 1,
      tasks: 1,
      skipped: 1,
      opened: 1,
      answers: 1,
      choices: 1,
      values: 2,
    });
  });

  test('are none where all is known', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(newsOf(state, state)).toEqual(none);
      }),
    );
  });
});
