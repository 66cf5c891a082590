import { knownChoices } from './linked-choices.ts';
import { applies, own, type Chosen, type GuideModel, type StepModel } from './model.ts';
import type { SavedState } from './saved-state.ts';

/**
 * How a step stands for this reader.
 * - `hidden`: for another option than the one chosen
 * - `unneeded`: a checkpoint's answer leads past it, or has ended the walkthrough
 */
export type StepStanding = 'open' | 'done' | 'skipped' | 'unneeded' | 'hidden';

export interface StepView {
  readonly id: string;
  readonly is: StepStanding;
  /** 1 for the first step that is not hidden; 0 for hidden ones. */
  readonly number: number;
  /** Set on a hidden step that was ticked: the box is, should the reader come to see it. */
  readonly ticked?: true;
}

export interface Overview {
  readonly steps: readonly StepView[];
  readonly done: number;
  /** The steps that count: neither hidden, nor unneeded, nor skipped. */
  readonly total: number;
  /** The step to go on with; absent when nothing is left to do. */
  readonly next?: StepView;
}

/** Where the reader stands in a walkthrough. Pure: the same state gives the same overview. */
export function overview(
  model: GuideModel,
  state: SavedState,
  chosen = chosenIn(model, state),
): Overview {
  const route = routeThrough(model, state, chosen);
  let number = 0;
  const steps = model.steps.map((step, index): StepView => {
    if (!applies(step.when, chosen)) {
      const ticked = own(state.steps, step.id)?.is === 'done' && { ticked: true as const };
      return { id: step.id, is: 'hidden', number: 0, ...ticked };
    }
    number += 1;
    return { id: step.id, is: standing(step, index, state, route), number };
  });
  const done = steps.filter((step) => step.is === 'done').length;
  const open = steps.filter((step) => step.is === 'open');
  // The latest answer says where to go on; what was left open before it comes last.
  const next = open.find((step) => steps.indexOf(step) >= route.goOnAt) ?? open[0];
  return { steps, done, total: done + open.length, ...(next && { next }) };
}

/**
 * The options that count, less those that the guide does not know (any more): the link's for this visit, else the reader's.
 *
 * @param linked what the address of this visit asks for ({@link stillLinked})
 */
export function chosenIn(model: GuideModel, state: SavedState, linked: Chosen = {}): Chosen {
  return knownChoices(model, (choice) => own(linked, choice) ?? own(state.choices, choice)?.is);
}

/**
 * The answers that hold: given, known, of a step that is shown, and not overtaken by a later one. A way back that the reader
 * has since begun to walk is no longer among them, so that its question can be answered anew, even in the same way.
 */
export function standingAnswers(
  model: GuideModel,
  state: SavedState,
  chosen = chosenIn(model, state),
): Readonly<Record<string, string>> {
  const route = routeThrough(model, state, chosen);
  const unwalked = route.answers.filter((way) => !isWalked(way, model, state));
  return Object.fromEntries(unwalked.map(({ step, option }) => [step, option]));
}

interface GivenAnswer {
  readonly step: string;
  readonly option: string;
  readonly at: number;
  readonly from: number;
  readonly to: number | 'end' | 'next';
}

interface Route {
  readonly answers: readonly GivenAnswer[];
  readonly ended: boolean;
  /** Indexes led past. */
  readonly passed: ReadonlySet<number>;
  /** By index: marks older than this time were made before a way back, and the step is open again. */
  readonly reopened: ReadonlyMap<number, number>;
  /** The index from which to go on, as the latest answer says. */
  readonly goOnAt: number;
}

function routeThrough(model: GuideModel, state: SavedState, chosen: Chosen): Route {
  const given = givenAnswers(model, state, chosen);
  const reopened = new Map<number, number>();
  for (const way of given) {
    if (typeof way.to !== 'number' || way.to > way.from) continue;
    for (let index = way.to; index <= way.from; index += 1) {
      reopened.set(index, Math.max(reopened.get(index) ?? 0, way.at));
    }
  }
  // A way back also takes back the answers given before it, between its target and itself; its own it keeps.
  const answers = withoutPassed(given.filter((way) => way.at >= (reopened.get(way.from) ?? 0)));
  const passed = new Set<number>();
  for (const way of answers) {
    if (typeof way.to !== 'number') continue;
    // An answer given inside a skipped range ends the skip there; an answer that leads back reopens its target.
    const ends = answers.filter((each) => each.at > way.at && each.from > way.from);
    const end = Math.min(way.to, ...ends.map((each) => each.from + 1));
    for (let index = way.from + 1; index < end; index += 1) {
      if ((reopened.get(index) ?? 0) <= way.at) passed.add(index);
    }
  }
  const last = answers.reduce<GivenAnswer | undefined>(
    (latest, way) => (latest && latest.at > way.at ? latest : way),
    undefined,
  );
  return {
    answers,
    // The latest word counts: who goes on answering after "it works" has found that it does not.
    ended: last?.to === 'end',
    passed,
    reopened,
    goOnAt: last === undefined ? 0 : typeof last.to === 'number' ? last.to : last.from + 1,
  };
}

function givenAnswers(model: GuideModel, state: SavedState, chosen: Chosen): GivenAnswer[] {
  return model.steps.flatMap((step, from) => {
    const entry = own(state.answers, step.id);
    const known = step.answers?.find((each) => each.id === entry?.is);
    if (!entry || !known || !applies(step.when, chosen)) return [];
    const target = model.steps.findIndex((each) => each.id === known.to);
    const to = known.to === 'end' || known.to === 'next' ? known.to : target;
    return to === -1 ? [] : [{ step: step.id, option: known.id, at: entry.at, from, to }];
  });
}

/** A jump forward also overtakes the answers given before it in the steps that it leads past. */
function withoutPassed(answers: readonly GivenAnswer[]): GivenAnswer[] {
  const holding: GivenAnswer[] = [];
  for (const way of answers.toSorted((a, b) => b.at - a.at)) {
    const passed = holding.some(
      (jump) =>
        typeof jump.to === 'number' &&
        jump.from < way.from &&
        way.from < jump.to &&
        jump.at > way.at,
    );
    if (!passed) holding.push(way);
  }
  return holding.toSorted((a, b) => a.from - b.from);
}

/** True if anything before the step that led back, from its target on, was marked or answered since. */
function isWalked({ to, from, at }: GivenAnswer, model: GuideModel, state: SavedState): boolean {
  if (typeof to !== 'number') return false;
  return model.steps.slice(to, from).some(({ id }) => {
    const said = [own(state.steps, id), own(state.answers, id)];
    return said.some((entry) => entry !== undefined && entry.at > at);
  });
}

function standing(step: StepModel, index: number, state: SavedState, route: Route): StepStanding {
  const entry = own(state.steps, step.id);
  const mark = entry && entry.at >= (route.reopened.get(index) ?? 0) ? entry.is : 'open';
  if (mark === 'done') return 'done';
  if (mark === 'skipped' && step.optional) return 'skipped';
  return route.ended || route.passed.has(index) ? 'unneeded' : 'open';
}
