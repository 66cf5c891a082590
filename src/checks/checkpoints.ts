import { finding, type Finding } from './finding.ts';
import { idsOf, listed, type Named } from '../authored/guide-data.ts';
import { pagesOf, type AuthoredGuide } from '../authored/library.ts';
import { advise } from '../authored/nearest.ts';
import type { GuideText } from '../authored/library.ts';
import { child, items, textOf, type YamlNode } from '../authored/read/yaml-tree.ts';
import { around, idsIn, stepAround, usesOf } from '../authored/text-parts.ts';

/** Every answer leads somewhere, some answer leads on, and the text shows each checkpoint once, in its step. */
export function checkCheckpoints(guide: AuthoredGuide): readonly Finding[] {
  if (!guide.yaml) return [];
  return [
    ...listed(guide, 'steps').flatMap((step) => answers(guide, step)),
    ...listed(guide, 'faults').flatMap((fault) => faultTarget(guide, fault)),
    ...pagesOf(guide).flatMap((text) => [...misplaced(guide, text), ...missing(guide, text)]),
  ];
}

function answers(guide: AuthoredGuide, step: Named): readonly Finding[] {
  const steps = idsOf(guide, 'steps');
  const list = items(child(child(step.node, 'checkpoint'), 'answers'));
  const targets = list.flatMap((answer) => child(answer, 'to') ?? []);
  const found = list.flatMap((answer) => {
    const target = child(answer, 'to');
    const to = textOf(target);
    if (!target || to === undefined || ['end', 'next', ...steps].includes(to)) return [];
    const details = { answer: textOf(child(answer, 'id')) ?? '', step: step.id, to };
    const advice = advise(to, ['end', 'next', ...steps], '');
    return [finding('checkpoint-to-nowhere', target.place, { ...details, advice })];
  });
  const leadsOn = (target: YamlNode): boolean => {
    const to = textOf(target);
    // An unknown target has its finding; it may well be meant to lead on.
    return to === undefined || !steps.includes(to) || steps.indexOf(to) > steps.indexOf(step.id);
  };
  if (list.length === 0 || targets.length < list.length || targets.some(leadsOn)) return found;
  return [...found, finding('checkpoint-without-way-on', step.place, { step: step.id })];
}

function faultTarget(guide: AuthoredGuide, { id, node }: Named): readonly Finding[] {
  const target = child(node, 'to');
  const to = textOf(target);
  const steps = idsOf(guide, 'steps');
  if (!target || to === undefined || steps.includes(to)) return [];
  const advice = advise(to, steps, 'The guide has no steps; remove "to:".');
  return [finding('fault-to-nowhere', target.place, { fault: id, to, advice })];
}

function withCheckpoint(guide: AuthoredGuide): readonly string[] {
  return listed(guide, 'steps').flatMap(({ id, node }) => (child(node, 'checkpoint') ? [id] : []));
}

function misplaced(guide: AuthoredGuide, text: GuideText): readonly Finding[] {
  const firsts = new Map<string, number>();
  return usesOf(text, 'Checkpoint').flatMap(({ place, visited }) => {
    const step = stepAround(visited);
    if (step === undefined) {
      if (around(visited, 'Step')) return [];
      const advice = 'Move it into the step whose question it asks.';
      return [finding('unexpected-checkpoint', place, { where: 'outside of every step', advice })];
    }
    if (idsOf(guide, 'steps').includes(step) && !withCheckpoint(guide).includes(step)) {
      const where = `in the step "${step}", which has no checkpoint in guide.yml`;
      const advice =
        'Write the question and its answers under "checkpoint:" of that step, or remove it.';
      return [finding('unexpected-checkpoint', place, { where, advice })];
    }
    const first = firsts.get(step);
    if (first !== undefined) return [finding('repeated-checkpoint', place, { step, first })];
    firsts.set(step, place.line);
    return [];
  });
}

function missing(guide: AuthoredGuide, text: GuideText): readonly Finding[] {
  const shown = usesOf(text, 'Checkpoint').map(({ visited }) => stepAround(visited));
  return withCheckpoint(guide).flatMap((step) => {
    const written = idsIn(text, 'Step').find(({ id }) => id === step);
    if (!written || shown.includes(step)) return [];
    return [finding('missing-checkpoint', written.use.place, { step })];
  });
}
