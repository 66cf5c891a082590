import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/engine/sha-256.ts';

const ofNode = (bytes: readonly number[]) => [
  ...createHash('sha256').update(Uint8Array.from(bytes)).digest(),
];

describe('SHA-256', () => {
  test('of nothing is what FIPS 180 says', () => {
    expect(Buffer.from(sha256([])).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('of "abc" is what FIPS 180 says', () => {
    expect(Buffer.from(sha256([97, 98, 99])).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test.each([0, 255])('of every length to 300, all bytes %i, is what Node says', (byte) => {
    for (let length = 0; length <= 300; length += 1) {
      const bytes = Array.from({ length }, () => byte);
      expect(sha256(bytes)).toEqual(ofNode(bytes));
    }
  });

  test('of any bytes is what Node says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 300, size: 'max' }), (bytes) => {
        expect(sha256(bytes)).toEqual(ofNode(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test('leaves its bytes as they were', () => {
    const bytes = Object.freeze([1, 2, 3]);
    expect(() => sha256(bytes)).not.toThrow();
  });
});
