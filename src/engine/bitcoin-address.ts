/*
 * Whether a text is a Bitcoin main-net address whose own checksum holds: a slip of the finger does not pass.
 * Segwit addresses: BIP 173 (Bech32, version 0) and BIP 350 (Bech32m, versions 1–16). Older ones: Base58Check, whose
 * check needs SHA-256, which the browser has only asynchronously; it is written out here, on a few dozen bytes.
 */
import { sha256 } from './sha-256.ts';

export function isBitcoinAddress(value: string): boolean {
  return isSegwitAddress(value) || isBase58Address(value);
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function isSegwitAddress(value: string): boolean {
  if (!/^(bc1[a-z0-9]{11,71}|BC1[A-Z0-9]{11,71})$/.test(value)) return false;
  const letters = value.toLowerCase().slice(3);
  if (!/^[qpzry9x8gf2tvdw0s3jn54khce6mua7l]+$/.test(letters)) return false;
  const data = [...letters].map((letter) => BECH32.indexOf(letter));
  const version = data[0] ?? 0;
  if (version > 16) return false;
  // "bc" expanded: high bits of each letter, 0, low bits of each letter.
  const check = polymod([3, 3, 0, 2, 3, ...data]);
  if (check !== (version === 0 ? 1 : 0x2bc830a3)) return false;
  const program = bytesOf(data.slice(1, -6));
  if (!program || program < 2 || program > 40) return false;
  return version !== 0 || program === 20 || program === 32;
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    GENERATORS.forEach((generator, bit) => {
      if ((top >>> bit) & 1) check ^= generator;
    });
  }
  return check >>> 0;
}

/** How many whole bytes these 5-bit groups make; undefined if the padding is not zero or too long. */
function bytesOf(groups: readonly number[]): number | undefined {
  const bits = groups.length * 5;
  const padding = bits % 8;
  const last = groups.at(-1) ?? 0;
  return padding >= 5 || last % 2 ** padding !== 0 ? undefined : (bits - padding) / 8;
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function isBase58Address(value: string): boolean {
  if (!/^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(value)) return false;
  let number = 0n;
  for (const letter of value) number = number * 58n + BigInt(BASE58.indexOf(letter));
  const bytes = Array.from({ length: 25 }, (_, index) =>
    Number((number >> BigInt(8 * (24 - index))) & 0xffn),
  );
  if (number >> 200n !== 0n || (bytes[0] !== 0 && bytes[0] !== 5)) return false;
  // Each zero byte at the front is written as a 1, and nothing else is.
  if (/^1*/.exec(value)?.[0].length !== bytes.findIndex((byte) => byte !== 0)) return false;
  const check = sha256(sha256(bytes.slice(0, 21)));
  return bytes.slice(21).every((byte, index) => byte === check[index]);
}
