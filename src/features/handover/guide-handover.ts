import { guidePage } from '../../browser/guide-page.ts';
import { forTravel, isBlank } from '../../engine/handover-content.ts';
import type { Handover } from '../../engine/handover.ts';
import { openHandover } from './dialog.ts';

/** Opens the handover dialog for this guide. */
export function offerHandover(): Promise<void> {
  const { model, saved } = guidePage();
  const state = saved.state.get();
  const secrets = model.placeholders.filter(({ secret }) => secret).map(({ id }) => id);
  const known = model.guide.steps.map(({ id }) => id);
  const one = (titlesOf: readonly string[]): Handover =>
    isBlank(state) ? {} : { [model.guide.guide]: forTravel(state, { secrets, known: titlesOf }) };
  return openHandover({
    link: one(known),
    file: one([]),
    hasSecrets: secrets.length > 0,
    isAll: false,
  });
}
