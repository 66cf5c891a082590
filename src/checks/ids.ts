import { DATA } from '../authored/content-paths.ts';
import { startOfFile } from '../authored/problem.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { idsOf, listed, named, type ListName, type Named } from '../authored/guide-data.ts';
import { pagesOf, type AuthoredGuide } from '../authored/library.ts';
import { child } from '../authored/read/yaml-tree.ts';
import type { GuideText } from '../authored/library.ts';
import { headingsIn, tasksIn } from '../authored/text-parts.ts';
import { isKebab, isOfEveryObject } from '../authored/marks.ts';

/** Every id is given once. Steps, sections and tasks are addresses and share one namespace. */
export function checkIds(guide: AuthoredGuide): readonly Finding[] {
  return [
    ...folderName(guide),
    ...repeats(listed(guide, 'steps'), (id, first, place) =>
      finding('duplicate-step-id', place, { id, first }),
    ),
    ...LISTS.flatMap((list) => duplicates(listed(guide, list), list)),
    ...INNER.flatMap(([list, inner]) =>
      listed(guide, list).flatMap(({ id, node }) =>
        duplicates(named(child(node, inner)), `${list}: ${id}: ${inner}`),
      ),
    ),
    ...listed(guide, 'steps').flatMap(({ id, node }) =>
      duplicates(named(child(child(node, 'checkpoint'), 'answers')), `steps: ${id}: answers`),
    ),
    ...listed(guide, 'steps').flatMap(({ id, place }) => reserved(guide, 'step', id, place)),
    ...pagesOf(guide).flatMap((text) => inText(guide, text)),
  ];
}

const LISTS = [
  'choices',
  'placeholders',
  'faults',
  'calculators',
  'series',
  'figures',
  'sources',
] as const satisfies ListName[];
const INNER = [
  ['choices', 'options'],
  ['calculators', 'results'],
] as const;

function folderName({ id, folder }: AuthoredGuide): readonly Finding[] {
  const problem = !isKebab(id)
    ? 'is not kebab-case'
    : isOfEveryObject(id)
      ? 'is a word that JavaScript keeps for itself'
      : undefined;
  if (problem === undefined) return [];
  return [finding('guide-name', startOfFile(`${folder}/${DATA}`), { guide: id, problem })];
}

function duplicates(entries: readonly Named[], list: string): readonly Finding[] {
  return repeats(entries, (id, first, place) =>
    finding('duplicate-id', place, { list, id, first }),
  );
}

function inText(guide: AuthoredGuide, text: GuideText): readonly Finding[] {
  const sections = headingsIn(text).flatMap(({ mark }) => mark ?? []);
  const tasks = tasksIn(text).flatMap(({ mark }) => mark ?? []);
  const steps = listed(guide, 'steps').map(({ id, place }) => ({
    kind: 'step',
    id,
    where: `guide.yml, line ${place.line}`,
  }));
  const taken = [...steps];
  const shared = [
    ...sections.map((mark) => ({ ...mark, kind: 'section' })),
    ...tasks.map((mark) => ({ ...mark, kind: 'task' })),
  ].flatMap(({ id, place, kind }) => {
    const other = taken.find((owner) => owner.id === id && owner.kind !== kind);
    taken.push({ kind, id, where: `line ${place.line}` });
    if (!other) return [];
    return [finding('shared-id', place, { kind, id, other: other.kind, where: other.where })];
  });
  return [
    ...[...sections, ...tasks]
      .filter(({ id }) => !isKebab(id))
      .map(({ id, place }) => finding('bad-id', place, { id })),
    ...repeats(sections, (id, first, place) =>
      finding('duplicate-section-id', place, { id, first }),
    ),
    ...repeats(tasks, (id, first, place) => finding('duplicate-task-id', place, { id, first })),
    ...sections.flatMap(({ id, place }) => reserved(guide, 'section', id, place)),
    ...tasks.flatMap(({ id, place }) => reserved(guide, 'task', id, place)),
    ...shared,
  ];
}

/** What is given a second time, each time after the first. */
export function repeats(
  entries: readonly { readonly id: string; readonly place: Place }[],
  report: (id: string, first: number, place: Place) => Finding,
): readonly Finding[] {
  const firsts = new Map<string, number>();
  return entries.flatMap(({ id, place }) => {
    const first = firsts.get(id);
    if (first !== undefined) return [report(id, first, place)];
    firsts.set(id, place.line);
    return [];
  });
}

/** Anchors that the page itself has, for links to them; their twins are the ids in `features/` and `shell/`. */
export const pageAnchors = ['changes', 'sources', 'your-set-up'] as const;

const PAGE_IDS: readonly string[] = [
  ...pageAnchors,
  'main',
  'steps',
  'guide-model',
  'fault-message',
  'fault-hint',
];

function reserved(
  guide: AuthoredGuide,
  kind: string,
  id: string,
  place: Place,
): readonly Finding[] {
  const why =
    kind === 'step' && (id === 'end' || id === 'next')
      ? 'checkpoints use that word for a way on'
      : PAGE_IDS.includes(id) || belongsToEntry(guide, id)
        ? 'the page has a part of that name'
        : kind !== 'step' && isOfEveryObject(id)
          ? 'JavaScript keeps that word for itself'
          : undefined;
  return why === undefined
    ? []
    : [finding('reserved-id', place, { kind, id, why, better: `the-${id}` })];
}

/** The page gives ids to figures and sources too: `figure-fix-chooser`, `source-ms-kb`. */
function belongsToEntry(guide: AuthoredGuide, id: string): boolean {
  const owners = { figure: 'figures', source: 'sources' } as const;
  const [, kind, rest = ''] = /^(figure|source)-(.+)$/.exec(id) ?? [];
  return (kind === 'figure' || kind === 'source') && idsOf(guide, owners[kind]).includes(rest);
}
