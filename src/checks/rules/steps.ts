import type { RuleText } from './rule-text.ts';

/** Rules for steps, checkpoints, choices and faults. */
export const stepRules = {
  'unknown-step': {
    says: 'The step "{step}" is not in guide.yml.',
    fix: '{advice}',
  },
  'repeated-step': {
    says: 'The step "{step}" stands in this text twice; first in line {first}.',
    fix: 'Join the two, or give this one an id of its own in guide.yml.',
  },
  'step-order': {
    says: 'The step "{step}" stands after "{before}" here, but before it in guide.yml.',
    fix: 'Put the steps in the order of guide.yml, or change the order there, for both languages.',
  },
  'missing-checkpoint': {
    says: 'The step "{step}" has a checkpoint in guide.yml, but the text does not show it.',
    fix: 'Write <Checkpoint /> on a line of its own, usually at the end of the step.',
  },
  'unexpected-checkpoint': {
    says: '<Checkpoint /> stands {where}.',
    fix: '{advice}',
  },
  'repeated-checkpoint': {
    says: '<Checkpoint /> stands twice in the step "{step}"; first in line {first}.',
    fix: 'Keep one: a step asks one question.',
  },
  'checkpoint-to-nowhere': {
    says: 'The answer "{answer}" of the checkpoint of "{step}" leads to "{to}", which is no step.',
    fix: '{advice}',
  },
  'checkpoint-without-way-on': {
    says: 'Every answer of the checkpoint of "{step}" leads back; the reader would go round for ever.',
    fix: 'Let at least one answer lead on: to "next", to "end" or to a later step.',
  },
  'unknown-choice': {
    says: 'The choice "{choice}" is not in guide.yml.',
    fix: '{advice}',
  },
  'unknown-option': {
    says: 'The choice "{choice}" has no option "{option}".',
    fix: '{advice}',
  },
  'unused-choice': {
    says: 'The choice "{choice}" changes nothing: no step, passage or placeholder depends on it.',
    fix: 'Use it in a "when:" or a <When choice="{choice}" is="…">, or remove the question.',
  },
  'too-many-combinations': {
    says: 'The choices have more than {most} combinations, which cannot all be walked.',
    fix: 'Ask fewer questions, or let one option be taken where several may be.',
  },
  'walk-without-steps': {
    says: 'Readers with {chosen} see no step at all.',
    fix: 'Show them a step that says what to do instead, or take the option away.',
  },
  'unreachable-step': {
    says: 'The step "{step}" is never come to by readers with {chosen}: every answer leads past it.',
    fix: 'Let an answer lead to it, or give it a "when:" that leaves these readers out.',
  },
  'walk-ends-early': {
    says: 'For readers with {chosen} the walkthrough is over after the step "{step}", which is no end.',
    fix: 'Show them the steps that are left, or list this step under "ends:" if the goal is reached there.',
  },
  'answer-to-hidden-step': {
    says: 'The answer "{answer}" of "{step}" leads to "{to}", which readers with {chosen} do not see.',
    fix: 'Lead to a step that they see; or, if nothing is left behind it, say under "then:" how it ends.',
  },
  'end-without-words': {
    says: 'The answer "{answer}" of "{step}" ends the walkthrough without a word.',
    fix: 'Say under "then:" that the goal is reached, or that there is no way to it.',
  },
  'idle-question': {
    says: 'The checkpoint of "{step}" asks for nothing: all answers lead to the same step and none says anything.',
    fix: 'Give the answers different ways or something to say under "then:", or remove the question.',
  },
  'unknown-end': {
    says: '"{step}" stands under "ends:", but is no step of this guide.',
    fix: 'Name a step, or remove it.',
  },
  'fault-to-nowhere': {
    says: 'The fault "{fault}" leads to "{to}", which is no step.',
    fix: '{advice}',
  },
} as const satisfies Record<string, RuleText>;
