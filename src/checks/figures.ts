import { checkDrawing } from './drawing-rules.ts';
import { partOf } from '../markdown/file-part.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { showing } from '../authored/components/index.ts';
import { idsOf, listed, type ListName, type Named } from '../authored/guide-data.ts';
import { isWhole, pagesOf, type AuthoredGuide } from '../authored/library.ts';
import { advise, nearest } from '../authored/nearest.ts';
import { child, fields, textOf } from '../authored/read/yaml-tree.ts';
import { attributeOf, idsIn, usesOf, type Element } from '../authored/text-parts.ts';

/** What a text shows is listed or stands in the folder, what is listed is shown, and drawings are sound. */
export function checkFigures(guide: AuthoredGuide): readonly Finding[] {
  if (!guide.yaml) return [];
  return [
    ...PARTS.flatMap((part) => [...unknownParts(guide, part), ...unusedParts(guide, part)]),
    ...faultFinder(guide),
    ...scripts(guide),
    ...listed(guide, 'figures').flatMap((figure) => checkFigure(guide, figure)),
    ...unlisted(guide),
  ];
}

interface Part {
  readonly component: string;
  readonly list: ListName;
  readonly what: string;
}

/** The lists whose entries a component shows, each with what one of them is called. Steps and values have checks of their own. */
const LISTS = { figures: 'figure', calculators: 'calculator', series: 'series' } as const;

const PARTS: readonly Part[] = Object.entries(LISTS).flatMap(([name, what]) => {
  const list = name as keyof typeof LISTS;
  return showing(list).map((component) => ({ component, list, what }));
});

function unknownParts(guide: AuthoredGuide, { component, list }: Part): readonly Finding[] {
  const known = idsOf(guide, list);
  return pagesOf(guide).flatMap((text) =>
    idsIn(text, component)
      .filter(({ id }) => !known.includes(id))
      .map(({ id, use }) => {
        const advice = advise(id, known, `List it under "${list}:".`);
        return finding('unknown-part', use.place, { component, id, list, advice });
      }),
  );
}

function unusedParts(guide: AuthoredGuide, { component, list, what }: Part): readonly Finding[] {
  if (!isWhole(guide)) return [];
  const texts = pagesOf(guide);
  const shown = texts.flatMap((text) => idsIn(text, component).map(({ id }) => id));
  return listed(guide, list)
    .filter(({ id }) => !shown.includes(id))
    .map(({ id, place }) =>
      finding('unused-part', place, { what, id, example: `<${component} id="${id}">` }),
    );
}

function faultFinder(guide: AuthoredGuide): readonly Finding[] {
  const uses = pagesOf(guide).flatMap((text) => usesOf(text, 'FaultFinder'));
  const [first] = listed(guide, 'faults');
  if (!first) return uses.map(({ place }) => finding('faults-unlisted', place, {}));
  if (uses.length > 0 || !isWhole(guide)) return [];
  return [
    finding('unused-part', first.place, {
      what: 'fault',
      id: first.id,
      example: '<FaultFinder />',
    }),
  ];
}

/** A script that a text shows stands in `files/`. */
function scripts(guide: AuthoredGuide): readonly Finding[] {
  return pagesOf(guide).flatMap((text) =>
    usesOf(text, 'CodeFile').flatMap(({ element, place }) => {
      const name = attributeOf(element, 'name');
      if (name === undefined) return [];
      const code = guide.downloads.get(name);
      if (code !== undefined) return missingLines(element, place, name, code);
      const advice = advise(
        name,
        [...guide.downloads.keys()],
        `Put it into ${guide.folder}/files/.`,
      );
      return [finding('missing-script', place, { name, advice })];
    }),
  );
}

/** A part of a script begins and ends with lines that are there. */
function missingLines(
  element: Element,
  place: Place,
  name: string,
  code: string,
): readonly Finding[] {
  const from = attributeOf(element, 'from');
  const to = attributeOf(element, 'to');
  if (from === undefined && to === undefined) return [];
  if (from !== undefined && to !== undefined && partOf(code, from, to) !== undefined) return [];
  return [finding('missing-lines', place, { name, from: from ?? '', to: to ?? '' })];
}

function checkFigure(guide: AuthoredGuide, figure: Named): readonly Finding[] {
  const drawing = guide.drawings.get(figure.id);
  return [
    ...alternative(figure),
    ...(drawing ? checkDrawing(drawing, figure) : missing(guide, figure)),
  ];
}

function missing(guide: AuthoredGuide, { id, place }: Named): readonly Finding[] {
  const file = `${guide.folder}/figures/${id}.svg`;
  const listedIds = idsOf(guide, 'figures');
  const near = nearest(
    id,
    [...guide.drawings.keys()].filter((drawn) => !listedIds.includes(drawn)),
  );
  const advice = near
    ? `Is it figures/${near}.svg? Then rename one of the two.`
    : `Draw ${file}, or remove the figure.`;
  return [finding('missing-drawing', place, { figure: id, advice })];
}

function alternative({ id, node }: Named): readonly Finding[] {
  const alt = child(node, 'alt');
  const texts =
    alt && typeof alt.value === 'string'
      ? [{ language: '', node: alt }]
      : [...(fields(alt) ?? [])].map(([language, entry]) => ({
          language: ` in ${language}`,
          node: entry.node,
        }));
  return texts.flatMap(({ language, node: text }) => {
    const words = textOf(text);
    if (words === undefined || words === '' || words.trim() !== '') return [];
    return [finding('empty-alt', text.place, { figure: id, language })];
  });
}

function unlisted(guide: AuthoredGuide): readonly Finding[] {
  const known = idsOf(guide, 'figures');
  return [...guide.drawings]
    .filter(([id]) => !known.includes(id))
    .map(([figure, { file }]) =>
      finding('unlisted-drawing', { file, line: 1, column: 1 }, { figure }),
    );
}
