import type { Entry, SavedState, StepMark } from './saved-state.ts';
import type { PageModel } from './page-model.ts';

/**
 * How a page knows that a step has been edited: the build gives each step a fingerprint of its words, title included, in
 * every language (`guides/step-fingerprints.ts`); a tick keeps them, and the one of the language being read is compared.
 */
export const FINGERPRINT_LENGTH = 4;

/** True if what was ticked may read otherwise now, in any language, or be gone; to be looked at with `changeSinceTick` (`step-changes.ts`). */
export const mayBeEdited = ({ fingerprints }: PageModel, { steps }: SavedState): boolean =>
  Object.values(steps).some(({ text }) => text && !fingerprints.includes(text));

/** Gives the steps that a change has ticked what is known of them now: their fingerprints and their title. */
export function signTicks(
  { guide, fingerprints }: PageModel,
  state: SavedState,
  before: SavedState,
  titleOf: (step: string) => string,
): SavedState {
  const steps: Record<string, Entry<StepMark>> = { ...state.steps };
  const length = fingerprints.length / guide.steps.length;
  guide.steps.forEach(({ id }, index) => {
    const entry = steps[id];
    if (entry?.is !== 'done' || entry === before.steps[id]) return;
    steps[id] = {
      ...entry,
      text: fingerprints.slice(index * length, (index + 1) * length),
      title: titleOf(id),
    };
  });
  return { ...state, steps };
}
