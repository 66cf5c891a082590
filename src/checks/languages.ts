import { finding, type Finding, type Place } from './finding.ts';
import type { GuideFiles } from './library.ts';
import type { GuideText } from './read/read-text.ts';
import { lacksId } from './sections.ts';
import {
  attributeOf,
  elementsIn,
  headingsIn,
  idsIn,
  tasksIn,
  type TaskPart,
  type Use,
} from './text-parts.ts';

/** What one language has, the other has too: tasks in the same places, sections in the same order, the same aids. */
export function checkLanguages(guide: GuideFiles): readonly Finding[] {
  const { en, zh } = guide.texts;
  if (!en || !zh) return [];
  return [
    ...compareTasks(en, zh),
    ...compareTasks(zh, en),
    ...elsewhere(en, zh),
    ...compareSections(en, zh),
    ...compareSections(zh, en),
    ...sectionOrder(en, zh),
    ...compareComponents(en, zh),
    ...compareComponents(zh, en),
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

function elsewhere(en: GuideText, zh: GuideText): readonly Finding[] {
  const first = new Map(tasksIn(en).map((task) => [task.mark?.id, task]));
  return tasksIn(zh).flatMap(({ mark, owner }) => {
    const other = mark && first.get(mark.id);
    if (!mark || !other?.mark || (other.owner.kind === owner.kind && other.owner.id === owner.id))
      return [];
    return [
      finding('task-elsewhere', mark.place, {
        task: mark.id,
        here: where(owner),
        there: where(other.owner),
        other: nameOf(en),
        line: other.mark.place.line,
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

function sectionOrder(en: GuideText, zh: GuideText): readonly Finding[] {
  const ids = (text: GuideText) => headingsIn(text).flatMap(({ mark }) => mark ?? []);
  const order = ids(en).map(({ id }) => id);
  const common = ids(zh).filter(({ id }) => order.includes(id));
  let latest = -1;
  return common.flatMap(({ id, place }, index) => {
    const now = order.indexOf(id);
    const next = common.slice(index + 1).find((mark) => order.indexOf(mark.id) < now);
    const first = now > latest && next !== undefined;
    latest = Math.max(latest, now);
    return first
      ? [finding('section-order', place, { section: id, before: next.id, other: nameOf(en) })]
      : [];
  });
}

const COMPARED = [
  ...['Figure', 'CodeFile', 'Calculator', 'NameSeries', 'FaultFinder', 'TargetDrawing', 'SignOff'],
];

function compareComponents(from: GuideText, to: GuideText): readonly Finding[] {
  const keyOf = ({ name, element }: Use): string => {
    const attribute = name === 'CodeFile' ? 'name' : 'id';
    const id = attributeOf(element, attribute);
    return id === undefined ? `<${name} />` : `<${name} ${attribute}="${id}">`;
  };
  const usesIn = (text: GuideText) =>
    elementsIn(text).filter(({ name }) => COMPARED.includes(name));
  const there = new Set(usesIn(to).map(keyOf));
  const missing = new Map(usesIn(from).map((use) => [keyOf(use), use]));
  return [...missing].flatMap(([component, { place }]) => {
    if (there.has(component)) return [];
    const at = { file: to.file, line: 1, column: 1 };
    return [finding('component-missing', at, { component, other: nameOf(from), line: place.line })];
  });
}

const nameOf = ({ language }: GuideText): string => `${language}.mdx`;
