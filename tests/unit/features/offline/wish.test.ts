import { expect, test } from 'vitest';
import { cachePrefix, readRecord } from '../../../../src/features/offline/messages.ts';
import { isWelcome, readWish } from '../../../../src/features/offline/wish.ts';

test.each([
  [undefined, false, true],
  [undefined, true, false],
  ['keep', false, true],
  ['keep', true, true],
  ['remove', false, false],
  ['full', false, false],
] as const)('with the wish %s and data saved: %s, the site is kept unasked: %s', (...row) => {
  const [wish, savesData, welcome] = row;
  expect(isWelcome(wish, savesData)).toBe(welcome);
});

test.each([
  ['keep', 'keep'],
  ['remove', 'remove'],
  ['full', 'full'],
  ['KEEP', undefined],
  ['{}', undefined],
  [null, undefined],
])('what is stored as %s is the wish %s', (text, wish) => {
  expect(readWish(text)).toBe(wish);
});

const record = { version: 'a', files: 3, bytes: 7, since: 1763856000000 };

test('a record is read as it is', () => {
  expect(readRecord(record)).toEqual(record);
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  {},
  { ...record, since: 'today' },
  { ...record, bytes: NaN },
])('%j is no record', (json) => {
  expect(readRecord(json)).toBeUndefined();
});

test('two sites on one host have caches of their own', () => {
  expect(cachePrefix('https://host.example/')).toBe('waymark:/:');
  expect(cachePrefix('https://host.example/docs/')).toBe('waymark:/docs/:');
});
