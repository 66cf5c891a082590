import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BULLSEYE_RADIUS,
  SHOTS,
  TARGET_RADIUS,
  shootAt,
  type Shot,
} from '../../../src/engine/target.ts';

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const distance = (a: Shot, b: Shot) => Math.hypot(a.x - b.x, a.y - b.y);
const centre: Shot = { x: 0, y: 0 };

describe('shootAt', () => {
  test.each([
    [100, 100, 'both'],
    [50, 50, 'both'],
    [49, 50, 'precise'],
    [0, 100, 'precise'],
    [50, 49, 'accurate'],
    [100, 0, 'accurate'],
    [49, 49, 'neither'],
    [0, 0, 'neither'],
  ] as const)('accuracy %i, precision %i: %s', (accuracy, precision, quarter) => {
    expect(shootAt(accuracy, precision).quarter).toBe(quarter);
  });

  test.each([
    [100, 100, { bias: 0, spread: 10, meanSquare: 100, hits: 20 }],
    [0, 100, { bias: 100, spread: 10, meanSquare: 10_100, hits: 0 }],
    [100, 0, { bias: 0, spread: 60, meanSquare: 3600 }],
    [0, 0, { bias: 100, spread: 60, meanSquare: 13_600 }],
    [50, 50, { bias: 50, spread: 35, meanSquare: 3725 }],
  ] as const)('accuracy %i, precision %i, in figures', (accuracy, precision, figures) => {
    expect(shootAt(accuracy, precision)).toMatchObject(figures);
  });

  test('the same sliders give the same shots', () => {
    expect(shootAt(30, 70)).toEqual(shootAt(30, 70));
  });

  test('middle, spread and mean square are those of the shots', () => {
    fc.assert(
      fc.property(percent, percent, (accuracy, precision) => {
        const { shots, mean, bias, spread, meanSquare } = shootAt(accuracy, precision);
        expect(shots).toHaveLength(SHOTS);
        expect(average(shots.map(({ x }) => x))).toBeCloseTo(mean.x, 8);
        expect(average(shots.map(({ y }) => y))).toBeCloseTo(mean.y, 8);
        expect(distance(mean, centre)).toBeCloseTo(bias, 8);
        const squares = (from: Shot) => average(shots.map((shot) => distance(shot, from) ** 2));
        expect(squares(mean)).toBeCloseTo(spread ** 2, 6);
        expect(squares(centre)).toBeCloseTo(meanSquare, 6);
      }),
    );
  });

  test('every shot hits the target, and no two the same place', () => {
    fc.assert(
      fc.property(percent, percent, (accuracy, precision) => {
        const { shots } = shootAt(accuracy, precision);
        expect(Math.max(...shots.map((shot) => distance(shot, centre)))).toBeLessThan(
          TARGET_RADIUS,
        );
        expect(new Set(shots.map(({ x, y }) => `${x} ${y}`)).size).toBe(SHOTS);
      }),
    );
  });

  test('the middle stands on the edge of the bull’s-eye where accuracy begins', () => {
    expect(shootAt(50, 100).bias).toBe(BULLSEYE_RADIUS);
  });

  test('scatter alone makes shots miss the bull’s-eye', () => {
    expect(shootAt(100, 0).hits).toBeLessThan(SHOTS);
    expect(shootAt(100, 50).hits).toBeGreaterThan(shootAt(100, 0).hits);
  });

  test.each([
    [-1, 0],
    [101, 100],
    [Number.POSITIVE_INFINITY, 100],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, 0],
  ])('a slider at %d stands at %i', (beyond, end) => {
    expect(shootAt(beyond, beyond)).toEqual(shootAt(end, end));
  });
});
