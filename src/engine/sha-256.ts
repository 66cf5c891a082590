/** SHA-256 (FIPS 180-4) of some bytes, as 32 bytes. For checksums of short texts; it takes its time on long ones. */
export function sha256(message: readonly number[]): number[] {
  const hash = [...INITIAL];
  const words = padded(message);
  for (let block = 0; block < words.length; block += 16) {
    compress(hash, words.slice(block, block + 16));
  }
  return hash.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

function compress(hash: number[], block: readonly number[]): void {
  const w = [...block];
  for (let t = 16; t < 64; t += 1) {
    const a = w[t - 15] ?? 0;
    const b = w[t - 2] ?? 0;
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w.push(((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t += 1) {
    const S1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + S1 + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + (w[t] ?? 0)) | 0;
    const S0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = ((hash[index] ?? 0) + word) | 0;
  });
}

function padded(message: readonly number[]): number[] {
  const bytes = [...message, 0x80];
  while (bytes.length % 64 !== 56) bytes.push(0);
  const words: number[] = [];
  for (let i = 0; i < bytes.length; i += 4) {
    words.push(bytes.slice(i, i + 4).reduce((word, byte) => (word << 8) | byte, 0));
  }
  return [...words, Math.floor((message.length * 8) / 2 ** 32), (message.length * 8) | 0];
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractional part of a root of a prime: FIPS 180-4, 4.2.2 and 5.3.3. */
function rootBits(prime: number, root: 2 | 3): number {
  const scale = 1n << (32n * BigInt(root));
  const target = BigInt(prime) * scale;
  let low = 0n;
  let high = BigInt(prime) << 32n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(root) <= target) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn) | 0;
}

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
);
const INITIAL = PRIMES.slice(0, 8).map((prime) => rootBits(prime, 2));
const K = PRIMES.slice(0, 64).map((prime) => rootBits(prime, 3));
