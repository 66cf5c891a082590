import {
  applies,
  type Chosen,
  type ChoiceModel,
  type GuideModel,
  type StepModel,
} from './model.ts';

/** Where a walk can come out: an answer that ends it, or past the last step. */
export const END = 'end';
export const FINISH = 'finish';

/** The ways through a guide for readers who see the same steps. */
export interface Walk {
  /** The first combination of choices that shows these steps. */
  readonly chosen: Chosen;
  /** How many combinations show them. */
  readonly combinations: number;
  /** The steps shown, in order. */
  readonly steps: readonly string[];
  /** The steps that are come to from the first, by any answers. */
  readonly reached: ReadonlySet<string>;
  /** Answers, of steps that are come to, which name a step that is not shown. */
  readonly astray: readonly Astray[];
  /** The last step, if a walk can run past it. */
  readonly last?: string;
}

export interface Astray {
  readonly step: string;
  readonly answer: string;
  readonly to: string;
  /** The step that is gone to instead, the next one behind it; absent if there is none and the walk ends. */
  readonly instead?: string;
}

/** More combinations than any guide has; what goes beyond is not walked. */
export const MOST_COMBINATIONS = 20_000;

/**
 * Every combination of choices: each option of a choice, each set of options where several may be taken, and nothing chosen.
 *
 * @returns undefined if there are more than {@link MOST_COMBINATIONS}
 */
export function combinationsOf(choices: readonly ChoiceModel[]): readonly Chosen[] | undefined {
  const taken = choices.map(({ id, options, many }) =>
    (many ? subsetsOf(options) : options.map((option) => [option])).map(
      (set) => [id, set] as const,
    ),
  );
  if (taken.reduce((count, each) => count * each.length, 1) > MOST_COMBINATIONS) return undefined;
  const all = taken.reduce<readonly (readonly (readonly [string, readonly string[]])[])[]>(
    (sofar, each) => sofar.flatMap((before) => each.map((one) => [...before, one])),
    [[]],
  );
  return [
    ...(choices.length > 0 ? [{}] : []),
    ...all.map((entries) => Object.fromEntries(entries)),
  ];
}

/** All sets of options but the empty one, the smaller ones first. */
function subsetsOf(options: readonly string[]): readonly (readonly string[])[] {
  const sets = Array.from({ length: 2 ** options.length - 1 }, (_, index) =>
    options.filter((_option, bit) => ((index + 1) >> bit) & 1),
  );
  return sets.sort((one, other) => one.length - other.length);
}

/** Walks every combination; combinations that show the same steps are walked once. */
export function walksOf(model: GuideModel, combinations: readonly Chosen[]): readonly Walk[] {
  const groups = new Map<string, { chosen: Chosen; count: number; steps: readonly StepModel[] }>();
  for (const chosen of combinations) {
    const steps = model.steps.filter((step) => applies(step.when, chosen));
    const key = steps.map(({ id }) => id).join(' ');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { chosen, count: 1, steps });
  }
  return [...groups.values()].map(({ chosen, count, steps }) => walk(model, steps, chosen, count));
}

function walk(
  model: GuideModel,
  steps: readonly StepModel[],
  chosen: Chosen,
  combinations: number,
): Walk {
  const ways = new Map(steps.map((step, index) => [step.id, waysFrom(model, steps, step, index)]));
  const reached = new Set<string>();
  const queue = steps.slice(0, 1).map(({ id }) => id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id) || id === END || id === FINISH) continue;
    reached.add(id);
    queue.push(...(ways.get(id) ?? []).map(({ to }) => to));
  }
  const astray = [...ways].flatMap(([step, outs]) =>
    reached.has(step)
      ? outs.flatMap(({ answer, wanted, to }) =>
          answer !== undefined && wanted !== undefined
            ? [{ step, answer, to: wanted, ...(to !== FINISH && { instead: to }) }]
            : [],
        )
      : [],
  );
  const last = steps.at(-1)?.id;
  const runsOut =
    last !== undefined &&
    reached.has(last) &&
    ways.get(last)?.some(({ to, wanted }) => to === FINISH && wanted === undefined);
  return {
    chosen,
    combinations,
    steps: steps.map(({ id }) => id),
    reached,
    astray,
    ...(runsOut && { last }),
  };
}

interface Way {
  /** The step that is gone to, {@link END} or {@link FINISH}. */
  readonly to: string;
  readonly answer?: string;
  /** The step that the answer names, if it is hidden: the walk goes on behind it. */
  readonly wanted?: string;
}

function waysFrom(
  model: GuideModel,
  steps: readonly StepModel[],
  step: StepModel,
  index: number,
): readonly Way[] {
  const next = steps[index + 1]?.id ?? FINISH;
  return (step.answers ?? [{ id: undefined, to: 'next' }]).map(({ id, to }): Way => {
    const answer = id !== undefined && { answer: id };
    if (to === 'next') return { to: next, ...answer };
    if (to === END || steps.some((each) => each.id === to)) return { to, ...answer };
    const behind = model.steps.findIndex((each) => each.id === to);
    const shown = steps.find((each) => model.steps.indexOf(each) > behind);
    return { to: shown?.id ?? FINISH, ...answer, wanted: to };
  });
}
