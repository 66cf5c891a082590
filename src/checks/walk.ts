import { guideModel } from '../authored/guide-model.ts';
import { guideSchema } from '../authored/guide-schema.ts';
import type { Chosen } from '../engine/model.ts';
import { combinationsOf, MOST_COMBINATIONS, walksOf, type Walk } from '../engine/walks.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { listed, named, type Named } from '../authored/guide-data.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import { child, textOf, texts, toPlain } from '../authored/read/yaml-tree.ts';

/**
 * Whatever readers choose and answer, they come to an end that is one. Every combination of choices is walked, with every
 * answer of every checkpoint.
 */
export function checkWalks(guide: AuthoredGuide): readonly Finding[] {
  const steps = listed(guide, 'steps');
  if (!guide.yaml || steps.length === 0) return [];
  const shape = guideSchema.pick({ steps: true, choices: true });
  const { data } = shape.safeParse(
    Object.fromEntries(
      ['steps', 'choices'].flatMap((field) => {
        const node = child(guide.yaml?.root, field);
        return node ? [[field, toPlain(node)]] : [];
      }),
    ),
  );
  // What is wrong with the fields has its findings.
  if (!data || !isWhole(guide)) return [];
  const model = guideModel(guide.id, data);
  const combinations = combinationsOf(model.choices);
  if (!combinations) {
    const place = child(guide.yaml.root, 'choices')?.place ?? guide.yaml.root.place;
    return [finding('too-many-combinations', place, { most: MOST_COMBINATIONS })];
  }
  const walks = walksOf(model, combinations);
  return [
    ...onlyFirst(walks.flatMap((walk) => faultsOf(guide, steps, walk))),
    ...steps.flatMap(checkpointFaults),
    ...unknownEnds(guide, steps),
  ];
}

/** True if every answer leads somewhere, and some answer of each checkpoint leads on; what does not has its finding. */
function isWhole(guide: AuthoredGuide): boolean {
  const steps = listed(guide, 'steps');
  const ids = steps.map(({ id }) => id);
  const leadsOn = ({ to = '' }: { readonly to?: string | undefined }, from: number): boolean =>
    ['end', 'next'].includes(to) || ids.indexOf(to) > from;
  return (
    new Set(ids).size === ids.length &&
    steps.every((step, index) => {
      const answers = answersOf(step);
      return (
        answers.every(({ to = '' }) => ['end', 'next', ...ids].includes(to)) &&
        (answers.length === 0 || answers.some((answer) => leadsOn(answer, index)))
      );
    })
  );
}

const answersOf = ({ node }: Named) =>
  named(child(child(node, 'checkpoint'), 'answers')).map((answer) => ({
    ...answer,
    to: textOf(child(answer.node, 'to')),
    says: child(answer.node, 'then') !== undefined,
  }));

function faultsOf(guide: AuthoredGuide, steps: readonly Named[], walk: Walk): readonly Finding[] {
  const chosen = inWords(walk.chosen);
  const placeOf = (id: string): Place =>
    (steps.find((step) => step.id === id) ?? steps[0])?.place ?? { file: '', line: 1, column: 1 };
  if (walk.steps.length === 0) {
    const place = child(guide.yaml?.root, 'steps')?.place ?? placeOf('');
    return [finding('walk-without-steps', place, { chosen })];
  }
  const ends = endsOf(guide, steps);
  const { last } = walk;
  const hidden = walk.astray.flatMap(({ step, answer, to, instead }) => {
    const found = answersOf(steps.find(({ id }) => id === step) as Named).find(
      ({ id }) => id === answer,
    );
    // Where nothing is left behind the hidden step the walk ends, and the answer says so.
    if (!found || (instead === undefined && found.says)) return [];
    return [finding('answer-to-hidden-step', found.place, { answer, step, to, chosen })];
  });
  return [
    ...walk.steps
      .filter((id) => !walk.reached.has(id))
      .map((step) => finding('unreachable-step', placeOf(step), { step, chosen })),
    ...(last !== undefined && !ends.includes(last)
      ? [finding('walk-ends-early', placeOf(last), { step: last, chosen })]
      : []),
    ...hidden,
  ];
}

/** The steps after which a walkthrough may be over: those that the guide names, else its last. */
function endsOf(guide: AuthoredGuide, steps: readonly Named[]): readonly string[] {
  const ends = child(guide.yaml?.root, 'ends');
  return ends ? texts(ends).map(({ text }) => text) : steps.slice(-1).map(({ id }) => id);
}

function unknownEnds(guide: AuthoredGuide, steps: readonly Named[]): readonly Finding[] {
  return texts(child(guide.yaml?.root, 'ends'))
    .filter(({ text }) => !steps.some(({ id }) => id === text))
    .map(({ text, place }) => finding('unknown-end', place, { step: text }));
}

function checkpointFaults(step: Named): readonly Finding[] {
  const answers = answersOf(step);
  const silent = answers
    .filter(({ to, says }) => to === 'end' && !says)
    .map(({ id, place }) => finding('end-without-words', place, { answer: id, step: step.id }));
  const isIdle =
    answers.length > 0 &&
    new Set(answers.map(({ to }) => to)).size === 1 &&
    answers.every(({ says }) => !says);
  return [...silent, ...(isIdle ? [finding('idle-question', step.place, { step: step.id })] : [])];
}

/** One finding for each rule and place: the first combination will do. */
function onlyFirst(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, line, column, details }) => {
    const key = [rule, line, column, details['step']].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

const inWords = (chosen: Chosen): string =>
  Object.entries(chosen)
    .map(([choice, options]) => `${choice}: ${options.join(' and ')}`)
    .join(', ') || 'nothing chosen';
