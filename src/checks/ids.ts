import { finding, type Finding, type Place } from './finding.ts';
import { idsOf, listed, named, type ListName, type Named } from './guide-data.ts';
import { textsOf, type GuideFiles } from './library.ts';
import { child } from './read/yaml-tree.ts';
import type { GuideText } from './read/read-text.ts';
import { headingsIn, isKebab, tasksIn } from './text-parts.ts';

/** Every id is given once. Steps, sections and tasks are addresses and share one namespace. */
export function checkIds(guide: GuideFiles): readonly Finding[] {
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
    ...textsOf(guide).flatMap((text) => inText(guide, text)),
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

function folderName({ id, folder }: GuideFiles): readonly Finding[] {
  if (isKebab(id)) return [];
  return [
    finding('guide-name', { file: `${folder}/guide.yml`, line: 1, column: 1 }, { guide: id }),
  ];
}

function duplicates(entries: readonly Named[], list: string): readonly Finding[] {
  return repeats(entries, (id, first, place) =>
    finding('duplicate-id', place, { list, id, first }),
  );
}

function inText(guide: GuideFiles, text: GuideText): readonly Finding[] {
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

function repeats(
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

function reserved(guide: GuideFiles, kind: string, id: string, place: Place): readonly Finding[] {
  const why =
    kind === 'step' && (id === 'end' || id === 'next')
      ? 'checkpoints use that word for a way on'
      : PAGE_IDS.includes(id) || belongsToEntry(guide, id)
        ? 'the page has a part of that name'
        : undefined;
  return why === undefined
    ? []
    : [finding('reserved-id', place, { kind, id, why, better: `the-${id}` })];
}

/** The page gives ids to figures and sources too: `figure-fix-chooser`, `source-ms-kb`. */
function belongsToEntry(guide: GuideFiles, id: string): boolean {
  const owners = { figure: 'figures', source: 'sources' } as const;
  const [, kind, rest = ''] = /^(figure|source)-(.+)$/.exec(id) ?? [];
  return (kind === 'figure' || kind === 'source') && idsOf(guide, owners[kind]).includes(rest);
}
