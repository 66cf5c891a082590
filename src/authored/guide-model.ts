import type { GuideModel } from '../engine/model.ts';
import type { Guide } from './guide-schema.ts';

/** The ids of a guide and how they hang together: what the engine needs, without words. */
export function guideModel(id: string, data: Pick<Guide, 'steps' | 'choices'>): GuideModel {
  return {
    guide: id,
    steps: (data.steps ?? []).map((step) => ({
      id: step.id,
      ...(step.when && { when: step.when }),
      ...(step.optional && { optional: true }),
      ...(step.checkpoint && {
        answers: step.checkpoint.answers.map(({ id: answer, to }) => ({ id: answer, to })),
      }),
    })),
    choices: (data.choices ?? []).map((choice) => ({
      id: choice.id,
      options: choice.options.map((option) => option.id),
      ...(choice.many && { many: true }),
    })),
  };
}
