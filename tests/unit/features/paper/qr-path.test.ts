import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPath } from '../../../../src/features/paper/qr-path.ts';

const SCALE = 4;

/** Draws the path as a browser would, dark on light. */
function draw({ side, path }: ReturnType<typeof qrPath>) {
  const size = side * SCALE;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let down = 0; down < SCALE; down++) {
      const start = (Number(y) * SCALE + down) * size + Number(x) * SCALE;
      for (let across = 0; across < Number(length) * SCALE; across++)
        data.fill(0, (start + across) * 4, (start + across) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

test.each([
  'https://waymark.example/guides/ucrtbase-terminate/',
  'https://waymark.example/docs/zh/guides/dongguan-work-safety/',
  'http://localhost:4321/',
  '路标',
])('a camera reads %s', (text) => {
  expect(decodeQR(draw(qrPath(text)))).toBe(text);
});

test('the path is nothing but runs of dark modules, inside a margin', () => {
  const { side, path } = qrPath('https://waymark.example/');
  expect(path).toMatch(/^(M\d+ \d+h(\d+)v1h-\2z)+$/);
  const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.map(Number));
  expect(Math.min(...places.flatMap(([, x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...places.map(([, x = 0, , length = 0]) => x + length))).toBe(side - 4);
});

test('what is too long for a code is refused', () => {
  expect(() => qrPath('x'.repeat(3000))).toThrow();
});
