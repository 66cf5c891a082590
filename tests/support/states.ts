import fc from 'fast-check';
import type { SavedState } from '../../src/engine/saved-state.ts';
import { LATEST_TIME, LONGEST_VALUE } from '../../src/engine/saved-state.ts';

/** Ids, those among them that break careless code. */
export const anyId = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/) },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', '-1', '路'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const anyTime = fc.oneof(
  fc.nat(),
  fc.integer({ min: 1_763_856_000_000, max: 1_863_856_000_000 }),
  // Room is left for what is said later still.
  fc.integer({ min: 0, max: LATEST_TIME - 1_000_000 }),
);

function entryOf<T>(is: fc.Arbitrary<T>) {
  return fc.record(
    { is, at: anyTime, back: anyTime, text: fc.string({ maxLength: 8 }), title: fc.string() },
    { requiredKeys: ['is', 'at'], noNullPrototype: true },
  );
}

function entriesOf<T>(is: fc.Arbitrary<T>) {
  return fc
    .array(fc.tuple(anyId, entryOf(is)), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries));
}

/** Any state that this version can write. */
export const anyState: fc.Arbitrary<SavedState> = fc.record(
  {
    version: fc.constant(2 as const),
    steps: entriesOf(fc.constantFrom('done', 'skipped', 'open')),
    tasks: entriesOf(fc.constantFrom('done', 'open')),
    answers: entriesOf(fc.option(fc.string())),
    choices: entriesOf(fc.array(fc.string(), { maxLength: 4 })),
    values: entriesOf(fc.string({ unit: 'binary', maxLength: LONGEST_VALUE / 2 })),
    visited: anyTime,
  },
  { noNullPrototype: true },
);
