import type { PageModel } from './page-model.ts';
import type { Entry, StepMark } from './saved-state.ts';
import { FINGERPRINT_LENGTH } from './step-texts.ts';

/**
 * What has become of a step since it was ticked: its words are others now, or it is gone from the guide. Nothing if it
 * is as it was, if it is not ticked, and if the tick is from a time when fingerprints were not kept.
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

/** The fingerprints of a step, one after the other in the order of the languages; nothing if there is no such step. */
function fingerprintsOf({ guide, fingerprints }: PageModel, step: string): string | undefined {
  const index = guide.steps.findIndex(({ id }) => id === step);
  const length = fingerprints.length / guide.steps.length;
  return index < 0 ? undefined : fingerprints.slice(index * length, (index + 1) * length);
}
