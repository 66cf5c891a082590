import { guidePage } from '../../browser/guide-page.ts';
import { standingAnswers } from '../../engine/overview.ts';
import type { Use } from './frame.ts';

/** The purpose of the primary button at a step: tick it, go to its checkpoint, or just move on. */
export function useOf(step: string): Use {
  const { model, view } = guidePage();
  const isOpen = view.get().overview.steps.some(({ id, is }) => id === step && is === 'open');
  if (!isOpen || isAnswered(step)) return 'next';
  const asks = model.guide.steps.some(({ id, answers }) => id === step && answers);
  return asks ? 'question' : 'doneNext';
}

/** True if the step has a checkpoint with a valid answer, which decides where to go. */
export function isAnswered(step: string): boolean {
  const { model, view } = guidePage();
  const { state, chosen } = view.get();
  return Object.hasOwn(standingAnswers(model.guide, state, chosen), step);
}
