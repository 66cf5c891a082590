import type { Overview, StepView } from './overview.ts';

/*
 * The order of follow mode, which shows one step at a time. Steps are told by their ids; `undefined` is the end of the
 * trail, where no step stands. Steps that the reader's choices hide or that an answer leads past are never gone to.
 */

/** The step to open with: the one in view if it is open, else the next open one; after the last, the one in view. */
export function stepToOpen({ steps, next }: Overview, inView?: string): string | undefined {
  const seen = steps.find((step) => step.id === inView && isOnTheWay(step));
  return seen?.is === 'open' ? seen.id : (next?.id ?? seen?.id);
}

/** The step before this one, done or not; from the end, the last. The first has none. */
export function stepBefore({ steps }: Overview, step: string | undefined): string | undefined {
  const at = steps.findIndex((each) => each.id === step);
  return steps.slice(0, at === -1 ? steps.length : at).findLast(isOnTheWay)?.id;
}

/** The step after this one, done or not: for a reader who looks ahead. After the last it is what was left open. */
export function stepAfter({ steps, next }: Overview, step: string): string | undefined {
  const at = steps.findIndex((each) => each.id === step);
  const left = next?.id === step ? undefined : next?.id;
  return steps.slice(at + 1).find(isOnTheWay)?.id ?? left;
}

/**
 * Where to go on once this step is ticked, skipped or answered: the next open one after it, then what was left open before
 * it. After an answer it is where the answer leads, which may be back.
 */
export function stepToGoOn(
  { steps, next }: Overview,
  step: string,
  isAnswered: boolean,
): string | undefined {
  if (isAnswered) return next?.id;
  const at = steps.findIndex((each) => each.id === step);
  return steps.slice(at + 1).find(({ is }) => is === 'open')?.id ?? next?.id;
}

const isOnTheWay = ({ is }: StepView): boolean => is !== 'hidden' && is !== 'unneeded';
