import { expect, test } from 'vitest';
import { cachePrefix, channelName, readRecord } from '../../../../src/features/offline/messages.ts';
import {
  isSparing,
  isWelcome,
  readPreference,
} from '../../../../src/features/offline/preference.ts';

test.each([
  [undefined, false, true],
  [undefined, true, false],
  ['keep', false, true],
  ['keep', true, true],
  ['remove', false, false],
  ['full', false, false],
] as const)(
  'with the preference %s and a sparing connection: %s, the site is kept unasked: %s',
  (preference, sparing, welcome) => {
    expect(isWelcome(preference, sparing)).toBe(welcome);
  },
);

test.each([
  ['a browser that does not tell', undefined, false],
  ['data are to be saved', { saveData: true, effectiveType: '4g' }, true],
  ['nothing special', { saveData: false, effectiveType: '4g' }, false],
  ['a phone in the country', { effectiveType: '3g', type: 'cellular' }, true],
  ['a slow line at home', { effectiveType: '3g', type: 'wifi' }, false],
  ['hardly a connection', { effectiveType: '2g' }, true],
  ['less still', { effectiveType: 'slow-2g', type: 'wifi' }, true],
  ['a phone in town', { effectiveType: '4g', type: 'cellular' }, false],
])('%s: megabytes are spared: %s', (_, connection, sparing) => {
  expect(isSparing(connection)).toBe(sparing);
});

test.each([
  ['keep', 'keep'],
  ['remove', 'remove'],
  ['full', 'full'],
  ['KEEP', undefined],
  ['{}', undefined],
  [null, undefined],
])('what is stored as %s is the preference %s', (text, preference) => {
  expect(readPreference(text)).toBe(preference);
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

test('two sites on one host have caches and a channel of their own', () => {
  expect(cachePrefix('https://host.example/')).toBe('waymark:/:');
  expect(cachePrefix('https://host.example/docs/')).toBe('waymark:/docs/:');
  expect(channelName('https://host.example/')).toBe('waymark:offline');
  expect(channelName('https://host.example/docs/')).toBe('waymark/docs/:offline');
});
