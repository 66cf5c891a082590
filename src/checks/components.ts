import type { Nodes } from 'mdast';
import { finding, type Finding, type Place } from './finding.ts';
import { pagesOf, type AuthoredGuide } from '../authored/library.ts';
import { advise } from '../authored/nearest.ts';
import { attributesOf } from './component-attributes.ts';
import { hasChildren, type Visited } from '../authored/read/flatten.ts';
import type { GuideText } from '../authored/library.ts';
import { around, elementsIn, isElement, type Use } from '../authored/text-parts.ts';
import { componentNames, recordOf } from '../authored/components/index.ts';
import type { ComponentRecord } from '../authored/components/record.ts';

/** Only components of the vocabulary, each with its attributes, its content and in its place. */
export function checkComponents(guide: AuthoredGuide): readonly Finding[] {
  return pagesOf(guide).flatMap((text) => elementsIn(text).flatMap((use) => checkUse(use, text)));
}

function checkUse(use: Use, text: GuideText): readonly Finding[] {
  const rule = recordOf(use.name);
  if (!rule) return [unknown(use)];
  return [...attributesOf(use, rule, text), ...contentOf(use, rule), ...placeOf(use, rule)];
}

function unknown({ name, place }: Use): Finding {
  return htmlFinding(name, place);
}

/** What is said of a tag that is no component. */
export function htmlFinding(name: string, place: Place): Finding {
  if (name !== '' && /^[A-Z]/.test(name)) {
    const near = advise(name, componentNames, '');
    const list = `The vocabulary is: ${componentNames.join(', ')}.`;
    const advice = near.startsWith('Did') ? `${near} ${list}` : list;
    return finding('unknown-component', place, { component: name, advice });
  }
  const meant = componentNames.find((component) => component.toLowerCase() === name.toLowerCase());
  const advice = meant
    ? `Did you mean <${meant}>? Components begin with a capital.`
    : (HTML_INSTEAD[name] ??
      'Use Markdown or a component of the vocabulary; write &lt; for the sign itself.');
  return finding('raw-html', place, { element: name, advice });
}

const HTML_INSTEAD: Readonly<Record<string, string>> = {
  a: 'Write [text](address).',
  b: 'Write **bold**.',
  strong: 'Write **bold**.',
  i: 'Write *italic*.',
  em: 'Write *italic*.',
  code: 'Write `code`.',
  kbd: 'Write the key in `code`.',
  pre: 'Write a fenced block: ``` on a line before and after.',
  br: 'Begin a new paragraph with a blank line.',
  p: 'A paragraph needs no tag; leave a blank line before it.',
  h2: 'Write ## before a section heading.',
  h3: 'Write ### before a smaller section heading.',
  h4: 'Write #### before a heading inside a step.',
  ul: 'Begin each line of a list with "- ".',
  ol: 'Begin each line of a list with "1. ".',
  table: 'Write a table with | between its cells.',
  img: 'Write <Figure id="…" />.',
  details: 'Write <Trouble title="…"> … </Trouble>.',
  '': 'Remove the empty tags <> and </>.',
  '!--': 'Remove it: remarks to other authors belong in the commit message.',
};

function contentOf({ name, element, place }: Use, rule: ComponentRecord): readonly Finding[] {
  const filled = element.children.some((node) => node.type !== 'text' || node.value.trim() !== '');
  const { example } = rule;
  if (rule.content && !filled)
    return [finding('empty-component', place, { component: name, example })];
  if (!rule.content && filled) {
    return [finding('component-with-content', place, { component: name, example })];
  }
  return [];
}

function placeOf(use: Use, rule: ComponentRecord): readonly Finding[] {
  const { name, place, visited } = use;
  if (name === 'Step') return stepPlace(use);
  if (rule.inline) return [];
  const line = lineAround(visited);
  if (line === undefined) return [];
  const advice = 'Put it on a line of its own, with a blank line before and after.';
  return [
    finding('misplaced-component', place, { component: name, where: `inside ${line}`, advice }),
  ];
}

function stepPlace({ name, place, visited }: Use): readonly Finding[] {
  if (around(visited, 'Step')) {
    const where = 'inside another step';
    const advice = 'Close the step before with </Step>; steps follow each other.';
    return [finding('misplaced-component', place, { component: name, where, advice })];
  }
  // A passage for some options may hold steps; anything else would tear the walkthrough apart.
  for (let up = visited.parent; up; up = up.parent) {
    const { node } = up;
    if (node.type === 'root' || (isElement(node) && node.name === 'When')) continue;
    if (node.type === 'paragraph' && isAlone(node)) continue;
    const where = `inside ${isElement(node) ? `<${node.name ?? ''}>` : (LINES[node.type] ?? node.type)}`;
    const advice = 'Steps stand on their own in the page, not indented, or directly in a <When>.';
    return [finding('misplaced-component', place, { component: name, where, advice })];
  }
  return [];
}

const LINES: Readonly<Record<string, string>> = {
  paragraph: 'a sentence',
  heading: 'a heading',
  tableCell: 'a table',
  strong: 'bold text',
  emphasis: 'italic text',
  delete: 'struck text',
  link: 'a link',
  listItem: 'a list',
  list: 'a list',
  blockquote: 'a quotation',
  footnoteDefinition: 'a footnote',
};

const INLINE = ['heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link'];

/** What line of text a component stands in; undefined if it stands alone. */
function lineAround(visited: Visited): string | undefined {
  for (let up = visited.parent; up; up = up.parent) {
    const { node } = up;
    if (INLINE.includes(node.type) || (node.type === 'paragraph' && !isAlone(node)))
      return LINES[node.type];
    if (node.type !== 'paragraph' && node.type !== 'mdxJsxTextElement') return undefined;
  }
  return undefined;
}

/** A paragraph of components alone is none: MDX unwraps it. */
function isAlone(paragraph: Nodes): boolean {
  return (
    hasChildren(paragraph) &&
    (paragraph.children as readonly Nodes[]).every(
      (node) => isElement(node) || (node.type === 'text' && node.value.trim() === ''),
    )
  );
}
