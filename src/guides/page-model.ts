import type { GuideModel } from '../engine/model.ts';
import type { PageModel } from '../engine/page-model.ts';
import { FINGERPRINT_LENGTH } from '../engine/step-texts.ts';
import { languageIds, type Language } from '../i18n/languages.ts';
import type { Guide } from '../authored/guide-schema.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import { guideModel } from '../authored/guide-model.ts';
import { valuesModel } from '../authored/values-model.ts';
import { stepFingerprints } from './step-fingerprints.ts';

/**
 * The choices of a guide as they stand on `<html>` for the script before the first paint: `pool antpool other,site* shop hotel`,
 * with a star where several options may be taken; nothing if there is no choice.
 */
export function choicesAttribute({ choices }: GuideModel): string | undefined {
  const written = choices.map(({ id, options, many }) =>
    [many ? `${id}*` : id, ...options].join(' '),
  );
  return written.length > 0 ? written.join() : undefined;
}

/**
 * The model of a guide page in one language.
 *
 * @param pages the guide's text in every language: a tick made in one is to hold in the others
 */
export function pageModel(
  id: string,
  data: Guide,
  language: Language,
  pages: AuthoredGuide['pages'],
): PageModel {
  return {
    guide: guideModel(id, data),
    ...valuesModel(data, language),
    faults: (data.faults ?? []).map((fault) => ({
      id: fault.id,
      match: fault.match,
      ...(fault.choose && { choose: fault.choose }),
      ...(fault.to !== undefined && { to: fault.to }),
    })),
    fingerprints: allFingerprints(data, pages),
    read: languageIds.indexOf(language) * FINGERPRINT_LENGTH,
  };
}

function allFingerprints(data: Guide, pages: AuthoredGuide['pages']): string {
  const steps = data.steps ?? [];
  const fingerprints = languageIds.map((each) => stepFingerprints(steps, pages[each]?.root, each));
  return steps.map((_, index) => fingerprints.map((each) => each[index]).join('')).join('');
}
