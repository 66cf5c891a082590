import { finding, type Finding, type Place } from './finding.ts';
import type { Named } from '../authored/guide-data.ts';
import type { Drawing } from '../authored/library.ts';
import { wordsInDrawing } from '../authored/marks.ts';
import { advise } from '../authored/nearest.ts';
import { readSvg, type SvgTag } from './svg.ts';
import { child, fields } from '../authored/read/yaml-tree.ts';

/** A drawing that the page can take over: well-formed, without script or style, with the words of its figure. */
export function checkDrawing({ file, svg }: Drawing, figure: Named): readonly Finding[] {
  const place = (offset: number): Place => {
    const before = svg.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const { tags, problems } = readSvg(svg);
  const [root] = tags;
  if (root?.name !== 'svg') {
    return [finding('broken-drawing', place(0), { problem: 'it does not begin with <svg>' })];
  }
  return [
    ...problems.map(({ problem, offset }) => finding('broken-drawing', place(offset), { problem })),
    ...size(root).map((problem) => finding('drawing-size', place(root.offset), { problem })),
    ...tags.flatMap((tag) =>
      forbidden(tag).map(({ found, advice, offset }) =>
        finding('unsafe-drawing', place(offset), { found, advice }),
      ),
    ),
    ...words(svg, figure, place),
  ];
}

function size({ attributes }: SvgTag): readonly string[] {
  const viewBox = attributes.find(({ name }) => name === 'viewBox');
  const sized = attributes
    .filter(({ name }) => name === 'width' || name === 'height')
    .map(({ name }) => name);
  return [
    ...(viewBox && /^\s*-?[\d.]+([\s,]+-?[\d.]+){3}\s*$/.test(viewBox.value)
      ? []
      : ['has no viewBox of four numbers']),
    ...(sized.length > 0 ? [`has ${sized.join(' and ')}`] : []),
  ];
}

const ELEMENTS: Readonly<Record<string, string>> = {
  script: 'Remove it: drawings stand still.',
  style: 'Use the classes of content/README.md instead, which know both themes.',
  foreignObject: 'Draw it with <text> and shapes.',
  image: 'Draw it: pictures of dots do not fit both themes.',
  iframe: 'Remove it.',
  a: 'Remove it: links belong in the text.',
};

function forbidden({
  name,
  attributes,
  offset,
}: SvgTag): readonly { found: string; advice: string; offset: number }[] {
  const element = ELEMENTS[name];
  return [
    ...(element === undefined ? [] : [{ found: `<${name}>`, advice: element, offset }]),
    ...attributes.flatMap((attribute) => {
      const advice = adviceFor(attribute.name, attribute.value);
      return advice === undefined
        ? []
        : [
            {
              found: `${attribute.name}="${attribute.value.slice(0, 60)}"`,
              advice,
              offset: attribute.offset,
            },
          ];
    }),
  ];
}

function adviceFor(name: string, value: string): string | undefined {
  if (name === 'style') return 'Use classes instead: the page forbids style attributes.';
  if (/^on/i.test(name)) return 'Remove it: drawings have no script.';
  if (/^(xlink:)?href$/.test(name) && !value.startsWith('#'))
    return 'Refer only to parts of the drawing: href="#part".';
  if (
    (name === 'fill' || name === 'stroke') &&
    !/^(none|currentColor|inherit|url\(#[^)]+\))$/.test(value)
  ) {
    return 'Colour by class, such as class="f-blaze" or class="s-ink", so that both themes work.';
  }
  return undefined;
}

function words(
  svg: string,
  { id, node }: Named,
  place: (offset: number) => Place,
): readonly Finding[] {
  const defined = fields(child(node, 'words')) ?? new Map<string, { key: Place }>();
  const named = wordsInDrawing(svg);
  const missing = named
    .filter(({ word }) => !defined.has(word))
    .map(({ word, index }) => {
      const advice = advise(
        word,
        [...defined.keys()],
        'Write it under "words:" of the figure in guide.yml.',
      );
      return finding('word-missing', place(index), { word, figure: id, advice });
    });
  const unused = [...defined]
    .filter(([word]) => !named.some((use) => use.word === word))
    .map(([word, { key }]) =>
      finding('word-unused', key, { word, figure: id, place: `{${word}}` }),
    );
  return [...missing, ...unused];
}
