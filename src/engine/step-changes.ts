import type { PageModel } from './page-model.ts';
import type { Entry, StepMark } from './saved-state.ts';
import { FINGERPRINT_LENGTH } from './step-texts.ts';

/**
 * Whether a ticked step was later edited or removed; `undefined` if neither, if it is not ticked, or if the tick carries no
 * fingerprint.
 */
export function changeSinceTick(
  model: PageModel,
  step: string,
  { is, text, title }: Entry<StepMark>,
): 'edited' | 'gone' | undefined {
  if (is !== 'done') return undefined;
  const fingerprints = fingerprintsOf(model, step);
  if (fingerprints === undefined) return title === undefined ? undefined : 'gone';
  const read = (all = ''): string => all.substring(model.read, model.read + FINGERPRINT_LENGTH);
  return read(text) && read(text) !== read(fingerprints) ? 'edited' : undefined;
}

/** The fingerprints of a step in all languages, joined in their order; `undefined` if there is no such step. */
function fingerprintsOf({ guide, fingerprints }: PageModel, step: string): string | undefined {
  const index = guide.steps.findIndex(({ id }) => id === step);
  const length = fingerprints.length / guide.steps.length;
  return index < 0 ? undefined : fingerprints.slice(index * length, (index + 1) * length);
}
