import { finding, type Finding } from './finding.ts';
import { idsOf, listed } from '../authored/guide-data.ts';
import { pagesOf, type AuthoredGuide } from '../authored/library.ts';
import { advise } from '../authored/nearest.ts';
import { child, textOf } from '../authored/read/yaml-tree.ts';
import type { GuideText } from '../authored/library.ts';
import { idsIn } from '../authored/text-parts.ts';

/** Every step of `guide.yml` stands once in each language, in the same order; and every step of a text is in `guide.yml`. */
export function checkSteps(guide: AuthoredGuide): readonly Finding[] {
  if (!guide.yaml) return [];
  return [
    ...walkthrough(guide),
    ...pagesOf(guide).flatMap((text) => [
      ...missing(guide, text),
      ...unknown(guide, text),
      ...repeated(text),
      ...misordered(guide, text),
    ]),
  ];
}

function walkthrough(guide: AuthoredGuide): readonly Finding[] {
  const kind = child(guide.yaml?.root, 'kind');
  if (!kind || textOf(kind) !== 'how-to' || listed(guide, 'steps').length > 0) return [];
  return [finding('how-to-without-steps', kind.place, {})];
}

function missing(guide: AuthoredGuide, text: GuideText): readonly Finding[] {
  const written = new Map(idsIn(text, 'Step').map(({ id, use }) => [id, use]));
  const steps = listed(guide, 'steps');
  return steps.flatMap(({ id, place }, index) => {
    if (written.has(id)) return [];
    const before = steps.slice(0, index).findLast((step) => written.has(step.id));
    const use = before && written.get(before.id);
    const end = use?.element.position?.end.offset;
    const at = end === undefined ? { file: text.file, line: 1, column: 1 } : text.placeAt(end);
    const where = before ? `after the step "${before.id}"` : 'before the other steps';
    return [finding('step-missing', at, { step: id, line: place.line, where })];
  });
}

function unknown(guide: AuthoredGuide, text: GuideText): readonly Finding[] {
  const known = idsOf(guide, 'steps');
  return idsIn(text, 'Step')
    .filter(({ id }) => !known.includes(id))
    .map(({ id, use }) => {
      const unused = known.filter(
        (step) => !idsIn(text, 'Step').some((other) => other.id === step),
      );
      const near = advise(id, unused, '');
      const add = 'Add it under "steps:" in guide.yml, with its title.';
      return finding('unknown-step', use.place, {
        step: id,
        advice: near.startsWith('Did') ? `${near} If it is new: ${add}` : add,
      });
    });
}

function repeated(text: GuideText): readonly Finding[] {
  const first = new Map<string, number>();
  return idsIn(text, 'Step').flatMap(({ id, use }) => {
    const line = first.get(id);
    if (line !== undefined) return [finding('repeated-step', use.place, { step: id, first: line })];
    first.set(id, use.place.line);
    return [];
  });
}

/** One finding for each step that stands after one which should follow it. */
function misordered(guide: AuthoredGuide, text: GuideText): readonly Finding[] {
  const order = idsOf(guide, 'steps');
  let latest: { id: string; index: number } | undefined;
  return idsIn(text, 'Step').flatMap(({ id, use }) => {
    const index = order.indexOf(id);
    if (index === -1) return [];
    if (latest && index < latest.index) {
      return [finding('step-order', use.place, { step: id, before: latest.id })];
    }
    latest = { id, index };
    return [];
  });
}
