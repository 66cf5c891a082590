import type { AuthoredGuide, ReaderText } from '../authored/library.ts';
import { pagesOf, sourceOf } from '../authored/library.ts';
import type { Place } from '../authored/problem.ts';
import { walkYaml } from '../authored/read/yaml-tree.ts';
import { finding, type Finding } from './finding.ts';

/**
 * What nobody sees and what makes others see something else: marks that turn the direction of writing, and characters without
 * width. In a command, what is copied would not be what was read. Two that Chinese setting needs may stand: U+2060, U+00A0.
 */
const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** No hidden characters in anything that a reader sees or copies: texts, commands, drawings, files for download. */
export function checkCharacters(guide: AuthoredGuide): readonly Finding[] {
  const data: Finding[] = [];
  // Examples, defaults and templates are no texts, but readers see them, too.
  if (guide.yaml) {
    walkYaml(guide.yaml.root, ({ value, place }) => {
      if (typeof value === 'string') data.push(...found(value, () => place));
    });
  }
  const fromYaml = guide.yaml?.file;
  // What stands in a page as it is is told once, not again of its front matter or an attribute.
  const pages = pagesOf(guide)
    .filter(({ source }) => HIDDEN.test(source))
    .map(({ file }) => file);
  return [
    ...data,
    ...hiddenIn(
      guide.texts.filter(
        ({ file, form }) => file !== fromYaml && (form === 'page' || !pages.includes(file)),
      ),
    ),
    ...[...guide.drawings.values()].flatMap(({ file, svg }) => inLines(svg, file)),
    ...[...guide.downloads].flatMap(([name, text]) =>
      inLines(text, `${guide.folder}/files/${name}`),
    ),
  ];
}

/** The hidden characters in texts, as they stand there or as references such as `&#x202e;`. */
export function hiddenIn(texts: readonly ReaderText[]): readonly Finding[] {
  return texts.flatMap((text) => [
    ...found(text.source, (index) => text.placeAt(index)),
    ...text.nodes.flatMap(({ node }) =>
      'value' in node && HIDDEN.test(node.value) && !HIDDEN.test(sourceOf(text, node))
        ? found(node.value, () => text.placeAt(node.position?.start.offset ?? 0))
        : [],
    ),
  ]);
}

function inLines(text: string, file: string): readonly Finding[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      found(line, (column) => ({ file, line: index + 1, column: column + 1 })),
    );
}

/** The first of a text: where there is one, there are usually many. */
function found(text: string, placeOf: (index: number) => Place): readonly Finding[] {
  const index = text.search(HIDDEN);
  if (index < 0) return [];
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [finding('hidden-character', placeOf(index), { character: `U+${code}` })];
}
