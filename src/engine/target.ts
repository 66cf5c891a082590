/** A place on the target in millimetres from its centre: x to the right, y upwards. */
export interface Shot {
  readonly x: number;
  readonly y: number;
}

/** The four ways in which a group of shots can turn out, in the words of project management. */
export type Quarter = 'both' | 'accurate' | 'precise' | 'neither';

/** Shots on a target and what can be said of them. All lengths are in millimetres. */
export interface ShotGroup {
  readonly shots: readonly Shot[];
  /** The middle of the group. */
  readonly mean: Shot;
  /** How far the middle lies from the centre: the bias. */
  readonly bias: number;
  /** The root mean square distance of the shots from their own middle: a standard deviation, divided by n. */
  readonly spread: number;
  /** The mean squared distance from the centre: bias² + spread². */
  readonly meanSquare: number;
  /** How many shots hit the bull’s-eye. */
  readonly hits: number;
  readonly quarter: Quarter;
}

export const TARGET_RADIUS = 200;
export const BULLSEYE_RADIUS = 50;
export const SHOTS = 20;

/** From this point of a slider on a group is called accurate, or precise. */
const HALF = 50;

/** The direction in which the middle wanders off: to the upper right. */
const AWAY = { x: Math.SQRT1_2, y: Math.SQRT1_2 };

/** One group of shots whose middle is the origin and whose spread is one; every target shows it, moved and sized. */
const pattern = centred(scattered(SHOTS));

/**
 * Shots from two sliders of 0 to 100; the same sliders give the same shots. Accuracy moves the middle of the group (100: in the
 * centre; 50: on the edge of the bull’s-eye; 0: 100 mm off), precision its spread (100: 10 mm; 0: 60 mm).
 */
export function shootAt(accuracy: number, precision: number): ShotGroup {
  const steady = slider(precision);
  const near = slider(accuracy);
  const bias = 100 - near;
  const spread = 60 - steady / 2;
  const mean = { x: bias * AWAY.x, y: bias * AWAY.y };
  const shots = pattern.map(({ x, y }) => ({ x: mean.x + x * spread, y: mean.y + y * spread }));
  return {
    shots,
    mean,
    bias,
    spread,
    meanSquare: bias ** 2 + spread ** 2,
    hits: shots.filter((shot) => Math.hypot(shot.x, shot.y) <= BULLSEYE_RADIUS).length,
    quarter: quarterOf(near >= HALF, steady >= HALF),
  };
}

function quarterOf(accurate: boolean, precise: boolean): Quarter {
  if (accurate) return precise ? 'both' : 'accurate';
  return precise ? 'precise' : 'neither';
}

function slider(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(100, Math.max(0, value));
}

/** Shots in the order of a sunflower’s seeds, each pushed a little, so that they lie evenly and not in a row. */
function scattered(count: number): readonly Shot[] {
  const chance = seededChance(20180717);
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, index) => {
    const distance = Math.sqrt((index + chance()) / count);
    const angle = index * turn + chance() - 0.5;
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  });
}

function centred(shots: readonly Shot[]): readonly Shot[] {
  const mean = {
    x: average(shots.map(({ x }) => x)),
    y: average(shots.map(({ y }) => y)),
  };
  const moved = shots.map(({ x, y }) => ({ x: x - mean.x, y: y - mean.y }));
  const spread = Math.sqrt(average(moved.map(({ x, y }) => x ** 2 + y ** 2)));
  return moved.map(({ x, y }) => ({ x: x / spread, y: y / spread }));
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Numbers from 0 to 1 that look like chance and are the same every time (a linear congruential generator). */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
