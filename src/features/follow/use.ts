import { guidePage } from '../../browser/guide-page.ts';
import { standingAnswers } from '../../engine/overview.ts';
import type { Use } from './frame.ts';

/** What the button that leads on is for at a step: to tick it, to ask its question, or only to go on. */
export function useOf(step: string): Use {
  const { model, view } = guidePage();
  const isOpen = view.get().overview.steps.some(({ id, is }) => id === step && is === 'open');
  if (!isOpen || isAnswered(step)) return 'next';
  const asks = model.guide.steps.some(({ id, answers }) => id === step && answers);
  return asks ? 'question' : 'doneNext';
}

/** True if the step asks a question whose answer holds: it says where to go on. */
export function isAnswered(step: string): boolean {
  const { model, view } = guidePage();
  const { state, chosen } = view.get();
  return Object.hasOwn(standingAnswers(model.guide, state, chosen), step);
}
