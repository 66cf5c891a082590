import { recordOf } from '../authored/components/index.ts';
import { textFile } from '../authored/content-paths.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { pagesOf, type AuthoredGuide, type GuideText } from '../authored/library.ts';
import { lacksId } from './sections.ts';
import {
  attributeOf,
  elementsIn,
  headingsIn,
  idsIn,
  tasksIn,
  type TaskPart,
  type Use,
} from '../authored/text-parts.ts';

/** What one language has, the others have too: tasks in the same places, sections in the same order, the same aids. */
export function checkLanguages(guide: AuthoredGuide): readonly Finding[] {
  const [first, ...others] = pagesOf(guide);
  return first ? others.flatMap((other) => compare(first, other)) : [];
}

/** Compares a text with the first that the guide has. */
function compare(first: GuideText, other: GuideText): readonly Finding[] {
  return [
    ...compareTasks(first, other),
    ...compareTasks(other, first),
    ...elsewhere(first, other),
    ...compareSections(first, other),
    ...compareSections(other, first),
    ...sectionOrder(first, other),
    ...compareComponents(first, other),
    ...compareComponents(other, first),
  ];
}

function compareTasks(from: GuideText, to: GuideText): readonly Finding[] {
  // A task without an id has its finding; it may well be the one that is missed.
  if (tasksIn(to).some(({ mark }) => !mark)) return [];
  const there = new Set(tasksIn(to).flatMap(({ mark }) => mark?.id ?? []));
  return tasksIn(from).flatMap(({ mark, owner }) => {
    if (!mark || there.has(mark.id)) return [];
    const details = {
      task: mark.id,
      other: nameOf(from),
      line: mark.place.line,
      where: where(owner),
    };
    return [finding('task-missing', ownerPlace(to, owner), details)];
  });
}

function elsewhere(first: GuideText, other: GuideText): readonly Finding[] {
  const tasks = new Map(tasksIn(first).map((task) => [task.mark?.id, task]));
  return tasksIn(other).flatMap(({ mark, owner }) => {
    const twin = mark && tasks.get(mark.id);
    if (!mark || !twin?.mark || (twin.owner.kind === owner.kind && twin.owner.id === owner.id))
      return [];
    return [
      finding('task-elsewhere', mark.place, {
        task: mark.id,
        here: where(owner),
        there: where(twin.owner),
        other: nameOf(first),
        line: twin.mark.place.line,
      }),
    ];
  });
}

function where({ kind, id }: TaskPart['owner']): string {
  if (kind === 'step') return `in the step "${id}"`;
  return kind === 'section' ? `in the section "^${id}"` : 'before the first section';
}

/** Where something of that owner would have to be added. */
function ownerPlace(text: GuideText, { kind, id }: TaskPart['owner']): Place {
  const step = kind === 'step' ? idsIn(text, 'Step').find((found) => found.id === id) : undefined;
  const heading =
    kind === 'section' ? headingsIn(text).find(({ mark }) => mark?.id === id) : undefined;
  return step?.use.place ?? heading?.place ?? { file: text.file, line: 1, column: 1 };
}

function compareSections(from: GuideText, to: GuideText): readonly Finding[] {
  if (headingsIn(to).some(lacksId)) return [];
  const marks = (text: GuideText) => headingsIn(text).flatMap(({ mark }) => mark ?? []);
  const there = marks(to);
  const here = marks(from);
  return here.flatMap(({ id, place }, index) => {
    if (there.some((mark) => mark.id === id)) return [];
    const before = here
      .slice(0, index)
      .findLast((mark) => there.some((other) => other.id === mark.id));
    const at = there.find((mark) => mark.id === before?.id)?.place ?? { line: 1 };
    const details = { section: id, other: nameOf(from), line: place.line };
    return [finding('section-missing', { file: to.file, line: at.line, column: 1 }, details)];
  });
}

function sectionOrder(first: GuideText, other: GuideText): readonly Finding[] {
  const ids = (text: GuideText) => headingsIn(text).flatMap(({ mark }) => mark ?? []);
  const order = ids(first).map(({ id }) => id);
  const common = ids(other).filter(({ id }) => order.includes(id));
  let latest = -1;
  return common.flatMap(({ id, place }, index) => {
    const now = order.indexOf(id);
    const next = common.slice(index + 1).find((mark) => order.indexOf(mark.id) < now);
    const isFirst = now > latest && next !== undefined;
    latest = Math.max(latest, now);
    return isFirst
      ? [finding('section-order', place, { section: id, before: next.id, other: nameOf(first) })]
      : [];
  });
}

function compareComponents(from: GuideText, to: GuideText): readonly Finding[] {
  const there = new Set(elementsIn(to).map(pairKey));
  const missing = new Map(
    elementsIn(from).flatMap((use) => {
      const key = pairKey(use);
      return key === undefined ? [] : [[key, use]];
    }),
  );
  return [...missing].flatMap(([component, { place }]) => {
    if (there.has(component)) return [];
    const at = { file: to.file, line: 1, column: 1 };
    return [finding('component-missing', at, { component, other: nameOf(from), line: place.line })];
  });
}

const nameOf = ({ language }: GuideText): string => textFile(language);

/** What must stand in every language alike, as it is written; nothing if the component is of no such kind. */
function pairKey({ name, element }: Use): string | undefined {
  const paired = recordOf(name)?.paired ?? false;
  if (paired === false) return undefined;
  const id = paired === 'name' ? undefined : attributeOf(element, paired.by);
  return paired === 'name' || id === undefined ? `<${name} />` : `<${name} ${paired.by}="${id}">`;
}
