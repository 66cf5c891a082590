import { describe, expect, test } from 'vitest';
import { partOf } from '../../../src/markdown/file-part.ts';

const code = `import sys

def one():
    try:
        go()

        stop()
    finally:
        end()

def two():
    end()
`;

describe('a part of a file', () => {
  test('goes from one line to the next that is named, both included', () => {
    expect(partOf(code, 'def two', 'end()')).toBe('def two():\n    end()');
  });

  test('loses the indent that its lines share, and keeps the rest', () => {
    expect(partOf(code, 'try:', 'stop()')).toBe('try:\n    go()\n\n    stop()');
  });

  test('may be one line', () => {
    expect(partOf(code, 'import', 'import sys')).toBe('import sys');
  });

  test.each([
    ['def three', 'end()'],
    ['def two', 'stop()'],
    ['go', 'def three'],
  ])('is undefined where no line begins with %s or, after it, with %s', (from, to) => {
    expect(partOf(code, from, to)).toBeUndefined();
  });
});
