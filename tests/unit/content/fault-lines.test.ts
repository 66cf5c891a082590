import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/checks/read-guides.ts';
import { findFault, LONGEST_MESSAGE } from '../../../src/engine/fault-finder.ts';
import { guideSchema } from '../../../src/authored/guide-schema.ts';
import { timed } from '../../support/engine.ts';

/** `fixtures/search/fault-lines/<guide>.json`: messages that readers paste, and what the guide is to make of them. */
interface FaultLines {
  readonly matches: readonly { readonly line: string; readonly fault: string }[];
  /** Lines that are no fault of this guide. */
  readonly none: readonly string[];
}

const folder = 'tests/fixtures/search/fault-lines';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const { guides } = await readContent('content');

/** The faults of a guide, through the schema, as the pages get them. */
function faultsOf(guide: string) {
  const data = guides.find(({ id }) => id === guide)?.data;
  if (!data) throw new Error(`No guide is called "${guide}"`);
  return guideSchema.parse(data.plain).faults ?? [];
}

test('there are lines to look at', () => {
  expect(files).not.toEqual([]);
});

describe.each(files)('%s', (file) => {
  const { matches, none } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FaultLines;
  const faults = faultsOf(basename(file, '.json'));
  const found = (line: string) => findFault(line, faults)?.id;

  test('every pasted line finds its fault', () => {
    const wrong = matches.flatMap(({ line, fault }) =>
      found(line) === fault ? [] : [{ line, fault, found: found(line) }],
    );
    expect(wrong).toEqual([]);
  });

  test('what is no fault of the guide finds none', () => {
    expect(none.length).toBeGreaterThanOrEqual(10);
    expect(none.flatMap((line) => (found(line) ? [{ line, found: found(line) }] : []))).toEqual([]);
  });

  test('no text holds the page up: the longest is looked at in little time', () => {
    const lines = [...matches.map(({ line }) => line), ...none.filter((line) => line !== '')];
    const slow = ['a', ' ', '0', 'x1', ...lines].flatMap((unit) => {
      const text = unit.repeat(Math.ceil(LONGEST_MESSAGE / unit.length));
      // Cut short, so that what begins like a fault never ends like one.
      const took = timed(() => found(`${text.slice(0, LONGEST_MESSAGE - 1)}\u0000`));
      return took < 1000 ? [] : [{ unit, took }];
    });
    expect(slow).toEqual([]);
  });
});
