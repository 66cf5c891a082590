import fc from 'fast-check';
import { blake2b } from '@noble/hashes/blake2.js';
import { describe, expect, test } from 'vitest';
import { isSiaAddress } from '../../../src/engine/sia-address.ts';

const addressOf = (bytes: Uint8Array): string =>
  Buffer.concat([bytes, blake2b(bytes, { dkLen: 32 }).subarray(0, 6)]).toString('hex');

describe('Sia addresses', () => {
  test('the void address of SiaFoundation/core is well formed', () => {
    expect(isSiaAddress(`${'0'.repeat(64)}89eb0d6a8a69`)).toBe(true);
  });

  test('of any 32 bytes, in either case, they are valid; with one digit changed they are not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.integer({ min: 0, max: 75 }),
        fc.integer({ min: 1, max: 15 }),
        (bytes, at, by) => {
          const address = addressOf(bytes);
          expect(isSiaAddress(address)).toBe(true);
          expect(isSiaAddress(address.toUpperCase())).toBe(true);
          const digit = ((parseInt(address[at] ?? '', 16) + by) % 16).toString(16);
          expect(isSiaAddress(address.slice(0, at) + digit + address.slice(at + 1))).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(['', '0'.repeat(64), 'g'.repeat(76), `addr:${'0'.repeat(64)}89eb0d6a8a69`])(
    '%j is none',
    (value) => {
      expect(isSiaAddress(value)).toBe(false);
    },
  );
});
