import { blake2b } from '@noble/hashes/blake2.js';
import { hex } from '@scure/base';

/**
 * Whether a text is a Sia address: 32 bytes in hexadecimal, and behind them as a check the first six bytes of their
 * BLAKE2b-256 (`types.Address` of SiaFoundation/core).
 */
export function isSiaAddress(value: string): boolean {
  if (!/^[0-9a-f]{76}$/i.test(value)) return false;
  const bytes = hex.decode(value.toLowerCase());
  const check = blake2b(bytes.subarray(0, 32), { dkLen: 32 });
  return bytes.subarray(32).every((byte, index) => byte === check[index]);
}
