import { expect, test } from 'vitest';
import { crc32 } from '../../../src/engine/checksum.ts';

test.each([
  ['', 0],
  ['a', 0xe8b7be43],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('the CRC-32 of "%s" is that of other programs', (text, crc) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(crc);
});
