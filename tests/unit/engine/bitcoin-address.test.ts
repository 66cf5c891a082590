import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBitcoinAddress } from '../../../src/engine/bitcoin-address.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Base58Check as its users write it: each leading zero byte is a 1. */
function base58Check(bytes: Uint8Array): string {
  const all = Buffer.concat([bytes, digest(digest(bytes)).subarray(0, 4)]);
  let number = BigInt(`0x${all.toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = BASE58.charAt(Number(number % 58n)) + text;
  const zeros = all.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? all.length : zeros) + text;
}

const hash160 = fc.uint8Array({ minLength: 20, maxLength: 20 });

const segwit = [
  'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
];

const base58 = [
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
  '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  '1111111111111111111114oLvT2',
  '1QLbz7JHiBTspS962RLKV8GndWFwi5j6Qr',
];

describe('segwit addresses', () => {
  test.each(segwit)('%s is valid (BIP 173, BIP 350)', (address) => {
    expect(isBitcoinAddress(address)).toBe(true);
  });

  test.each([
    ['another network', 'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7'],
    ['another network', 'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c'],
    ['another prefix', 'tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty'],
    ['another prefix', 'tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut'],
    ['a wrong checksum', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
    ['Bech32 for version 1', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd'],
    [
      'Bech32 for version 1',
      'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx',
    ],
    ['Bech32 for version 16', 'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL'],
    ['Bech32m for version 0', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh'],
    ['a letter that is none', 'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4'],
    ['version 17', 'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R'],
    [
      'a program of version 1 that is not 32 bytes',
      'bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y',
    ],
    ['a program of version 1 that is not 32 bytes', 'bc1pfeessrawgf'],
    ['version 16, which has no rules', 'BC1SW50QGDZ25J'],
    ['version 2, which has no rules', 'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs'],
    ['a program of one byte', 'bc1pw5dgrnzv'],
    [
      'a program of 41 bytes',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav',
    ],
    ['a program of version 0 that is too short', 'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P'],
    ['mixed case', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kV8f3t4'],
    ['mixed case', 'Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    [
      'more than four bits of padding',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf',
    ],
    ['an empty program', 'bc1gmk9yu'],
    ['nothing but a prefix', 'bc1'],
  ])('%s is refused: %s', (_why, address) => {
    expect(isBitcoinAddress(address)).toBe(false);
  });

  test('a letter that only becomes a K when made small is refused', () => {
    // The Kelvin sign is no Latin K, but `toLowerCase` makes it one.
    const address = 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7\u212aV8F3T4';
    expect(address.toLowerCase()).toBe(segwit[1]);
    expect(isBitcoinAddress(address)).toBe(false);
  });
});

describe('older addresses', () => {
  test.each(base58)('%s is valid', (address) => {
    expect(isBitcoinAddress(address)).toBe(true);
  });

  test('of any hash, with version 0 or 5, they are valid', () => {
    fc.assert(
      fc.property(hash160, fc.constantFrom(0, 5), (hash, version) => {
        expect(isBitcoinAddress(base58Check(Uint8Array.of(version, ...hash)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('of any other version or length they are refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 15, maxLength: 30 }).filter((bytes) => bytes.length !== 20),
        fc.constantFrom(0, 5),
        (hash, version) => {
          expect(isBitcoinAddress(base58Check(Uint8Array.of(version, ...hash)))).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(hash160, fc.integer({ min: 1, max: 255 }), (hash, version) => {
        fc.pre(version !== 5);
        expect(isBitcoinAddress(base58Check(Uint8Array.of(version, ...hash)))).toBe(false);
      }),
    );
  });

  test.each([
    ['a private key', '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'],
    ['a test-net address', 'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn'],
    ['a letter that Base58 leaves out', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN0'],
    ['blanks', ' 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['a link', 'bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['another coin', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['only ones', '1'.repeat(30)],
    ['nothing', ''],
  ])('%s is refused: %j', (_why, address) => {
    expect(isBitcoinAddress(address)).toBe(false);
  });
});

describe('a slip in a good address', () => {
  const signs = [...new Set([...BASE58, ...BECH32, ...'0OIlbio -.'])];

  test.each([...segwit, ...base58])('does not pass: %s', (address) => {
    const slips: string[] = [];
    for (let at = 0; at <= address.length; at += 1) {
      const before = address.slice(0, at);
      for (const sign of signs) {
        slips.push(before + sign + address.slice(at + 1), before + sign + address.slice(at));
      }
      slips.push(before + address.slice(at + 1));
      slips.push(
        before +
          address
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          address.slice(at + 2),
      );
    }
    const wrong = new Set(slips);
    wrong.delete(address);
    expect([...wrong].filter(isBitcoinAddress)).toEqual([]);
  });

  test.each(['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'])(
    'does not pass if it is pasted twice or cut off: %s',
    (address) => {
      expect(isBitcoinAddress(address + address)).toBe(false);
      for (let length = 0; length < address.length; length += 1) {
        expect(isBitcoinAddress(address.slice(0, length))).toBe(false);
      }
    },
  );
});
