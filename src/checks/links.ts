import { finding, type Finding, type Place } from './finding.ts';
import { idsOf, listed } from './guide-data.ts';
import { pageAnchors } from './ids.ts';
import { textsOf, type GuideFiles, type Library } from './library.ts';
import { problemOfAddress } from './addresses.ts';
import { advise } from './nearest.ts';
import { startOf, type GuideText, type Language } from './read/read-text.ts';
import { child, textOf } from './read/yaml-tree.ts';
import { headingsIn, idsIn, tasksIn } from './text-parts.ts';

/** Links lead somewhere: to guides, steps and sections that exist, and to whole addresses. */
export function checkLinks(guide: GuideFiles, library: Library): readonly Finding[] {
  return [
    ...textsOf(guide).flatMap((text) => [
      ...linksIn(text).flatMap(({ url, place }) =>
        checkLink(url, place, guide, text.language, library),
      ),
      ...stepLinks(guide, text),
    ]),
    ...listed(guide, 'sources').flatMap(({ node }) => {
      const address = child(node, 'url');
      const url = textOf(address);
      return address && url !== undefined && URL.canParse(url)
        ? checkAddress(url, address.place)
        : [];
    }),
  ];
}

function linksIn(text: GuideText): readonly { url: string; place: Place }[] {
  return text.nodes.flatMap(({ node }) =>
    node.type === 'link' || node.type === 'definition'
      ? [{ url: node.url, place: startOf(text, node) }]
      : [],
  );
}

function checkLink(
  url: string,
  place: Place,
  guide: GuideFiles,
  language: Language,
  library: Library,
): readonly Finding[] {
  if (url.startsWith('#')) return checkAnchor(url.slice(1), place, guide, language, 'this guide');
  if (!url.startsWith('guide:')) return checkAddress(url, place);
  const [id = '', anchor] = url.slice('guide:'.length).split('#', 2);
  const target = library.guides.find((other) => other.id === id);
  if (!target) {
    const advice = advise(
      id,
      library.guides.map((other) => other.id),
      'Write the name of its folder.',
    );
    return [finding('unknown-guide', place, { guide: id, advice })];
  }
  if (anchor === undefined) return [];
  return checkAnchor(anchor, place, target, language, `the guide "${id}"`);
}

function checkAnchor(
  anchor: string,
  place: Place,
  guide: GuideFiles,
  language: Language,
  target: string,
): readonly Finding[] {
  const text = guide.texts[language];
  if (!text || !guide.data) return [];
  const known = [
    ...idsOf(guide, 'steps'),
    ...headingsIn(text).flatMap(({ mark }) => mark?.id ?? []),
    ...tasksIn(text).flatMap(({ mark }) => mark?.id ?? []),
  ];
  const own = idsOf(guide, 'sources').map((id) => `source-${id}`);
  const figures = idsOf(guide, 'figures').map((id) => `figure-${id}`);
  if ([...known, ...pageAnchors, ...own, ...figures].includes(anchor)) return [];
  const advice = advise(anchor, known, 'Write the id of a step, a section or a task.');
  return [finding('unknown-anchor', place, { anchor, target, advice })];
}

function checkAddress(url: string, place: Place): readonly Finding[] {
  const wrong = problemOfAddress(url);
  return wrong ? [finding('malformed-link', place, { url, ...wrong })] : [];
}

function stepLinks(guide: GuideFiles, text: GuideText): readonly Finding[] {
  if (!guide.data) return [];
  const steps = idsOf(guide, 'steps');
  return idsIn(text, 'StepLink')
    .filter(({ id }) => !steps.includes(id))
    .map(({ id, use }) => {
      const advice = advise(id, steps, 'This guide has no steps; write a link.');
      return finding('unknown-step-link', use.place, { step: id, advice });
    });
}
