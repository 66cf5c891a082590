import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';

/**
 * Whether a text is a Bitcoin main-net address in use whose own checksum holds: a slip of the finger does not pass.
 * Segwit version 0 (BIP 173) and 1 (BIP 350, BIP 341), and the older kinds. Versions 2–16 have no rules yet: whoever
 * likes can spend what is sent there, and so can they what is sent to a program of version 1 that is not 32 bytes.
 */
export function isBitcoinAddress(value: string): boolean {
  return isSegwitAddress(value) || isBase58Address(value);
}

const base58check = createBase58check(sha256);

/** The longest segwit address, one of version 1, has 62 characters. */
const LONGEST = 62;

function isSegwitAddress(value: string): boolean {
  if (!/^(bc1[a-z0-9]+|BC1[A-Z0-9]+)$/.test(value) || value.length > LONGEST) return false;
  const coder = /^bc1q/i.test(value) ? bech32 : bech32m;
  const decoded = coder.decodeUnsafe(value);
  const [version, ...words] = decoded?.words ?? [];
  const program = coder.fromWordsUnsafe(words)?.length;
  return (version === 0 && (program === 20 || program === 32)) || (version === 1 && program === 32);
}

function isBase58Address(value: string): boolean {
  if (!/^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(value)) return false;
  try {
    const bytes = base58check.decode(value);
    return bytes.length === 21 && (bytes[0] === 0 || bytes[0] === 5);
  } catch {
    return false;
  }
}
