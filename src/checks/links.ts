import { idsOf, listed } from '../authored/guide-data.ts';
import { startOf, type AuthoredGuide, type ReaderText } from '../authored/library.ts';
import { guideLinkOf } from '../authored/marks.ts';
import { advise } from '../authored/nearest.ts';
import { child, textOf } from '../authored/read/yaml-tree.ts';
import { headingsIn, idsIn, tasksIn } from '../authored/text-parts.ts';
import { languages, type Language } from '../i18n/languages.ts';
import { problemOfAddress } from './addresses.ts';
import type { Surroundings } from './check.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { pageAnchors } from './ids.ts';

/** Links of a text lead somewhere: to guides, steps and sections that exist, and to whole addresses. */
export function checkLinks(text: ReaderText, around: Surroundings): readonly Finding[] {
  // What is shown as it stands has no links.
  if (text.form === 'plain') return [];
  return [
    ...linksIn(text).flatMap(({ url, place }) => checkLink(url, place, text, around)),
    ...(around.guide ? stepLinks(around.guide, text) : []),
  ];
}

/** The addresses of sources are whole. */
export function checkAddresses(guide: AuthoredGuide): readonly Finding[] {
  return listed(guide, 'sources').flatMap(({ node }) => {
    const address = child(node, 'url');
    const url = textOf(address);
    return address && url !== undefined && URL.canParse(url)
      ? checkAddress(url, address.place)
      : [];
  });
}

function linksIn(text: ReaderText): readonly { url: string; place: Place }[] {
  return text.nodes.flatMap(({ node }) =>
    node.type === 'link' || node.type === 'definition'
      ? [{ url: node.url, place: startOf(text, node) }]
      : [],
  );
}

function checkLink(
  url: string,
  place: Place,
  text: ReaderText,
  { guide, languages: all, library }: Surroundings,
): readonly Finding[] {
  const readIn = text.language === undefined ? all : [text.language];
  if (url.startsWith('#')) {
    if (!guide) return [finding('unknown-anchor', place, { anchor: url.slice(1), ...NO_PAGE })];
    return checkAnchor(url.slice(1), place, guide, readIn, 'this guide');
  }
  const link = guideLinkOf(url);
  if (!link) return checkAddress(url, place);
  const target = library.guides.find(({ id }) => id === link.guide);
  if (!target) {
    const known = library.guides.map(({ id }) => id);
    const advice = advise(link.guide, known, 'Write the name of its folder.');
    return [finding('unknown-guide', place, { guide: link.guide, advice })];
  }
  const missing = readIn.filter((language) => !target.languages.includes(language));
  return [
    ...missing.map((language) =>
      finding('untranslated-guide', place, {
        guide: link.guide,
        language: languages[language].name,
      }),
    ),
    ...(link.anchor === undefined
      ? []
      : checkAnchor(link.anchor, place, target, readIn, `the guide "${link.guide}"`)),
  ];
}

const NO_PAGE = { target: 'the topics', advice: 'Write guide:<folder>#<id>.' };

function checkAnchor(
  anchor: string,
  place: Place,
  guide: AuthoredGuide,
  readIn: readonly Language[],
  target: string,
): readonly Finding[] {
  const pages = readIn.flatMap((language) => guide.pages[language] ?? []);
  if (pages.length === 0 || !guide.yaml) return [];
  const known = [
    ...idsOf(guide, 'steps'),
    ...pages.flatMap(headingsIn).flatMap(({ mark }) => mark?.id ?? []),
    ...pages.flatMap(tasksIn).flatMap(({ mark }) => mark?.id ?? []),
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

function stepLinks(guide: AuthoredGuide, text: ReaderText): readonly Finding[] {
  if (!guide.yaml) return [];
  const steps = idsOf(guide, 'steps');
  return idsIn(text, 'StepLink')
    .filter(({ id }) => !steps.includes(id))
    .map(({ id, use }) => {
      const advice = advise(id, steps, 'This guide has no steps; write a link.');
      return finding('unknown-step-link', use.place, { step: id, advice });
    });
}
