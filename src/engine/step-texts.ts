import type { Entry, SavedState, StepMark } from './saved-state.ts';
import type { PageModel } from './page-model.ts';

/**
 * The length of a fingerprint, in characters. The build makes one for the words of each step, title included, in each language
 * (`guides/step-fingerprints.ts`); a tick stores those of its step, and the one in the language being read is compared.
 */
export const FINGERPRINT_LENGTH = 4;

/**
 * True if a ticked step may have been edited in some language, or removed. Cheap; `changeSinceTick` (step-changes.ts) tells for
 * sure.
 */
export const mayBeEdited = ({ fingerprints }: PageModel, { steps }: SavedState): boolean =>
  Object.values(steps).some(({ text }) => text && !fingerprints.includes(text));

/** Adds fingerprints and title to the steps that a change has ticked. */
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
