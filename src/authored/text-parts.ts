import type { Heading, ListItem, Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { idAtEnd, withoutId } from './marks.ts';
import type { Place } from './problem.ts';
import { hasChildren, type Visited } from './read/flatten.ts';
import { startOf, type GuideText, type ReaderText } from './library.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A component as it stands in a text. */
export interface Use {
  readonly name: string;
  readonly element: Element;
  readonly place: Place;
  readonly visited: Visited;
}

/** Every component, or element of HTML, of a text. A fragment (`<>`) has an empty name. */
export function elementsIn(text: ReaderText): readonly Use[] {
  return text.nodes.flatMap((visited) => {
    const { node } = visited;
    if (!isElement(node)) return [];
    return [{ name: node.name ?? '', element: node, place: startOf(text, node), visited }];
  });
}

/** The uses of one component. */
export function usesOf(text: ReaderText, name: string): readonly Use[] {
  return elementsIn(text).filter((use) => use.name === name);
}

/** An attribute's text; undefined if it is absent or no plain text. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  )?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The id of a component, where it has one in plain text. */
export function idsIn(text: ReaderText, name: string): readonly { id: string; use: Use }[] {
  return usesOf(text, name).flatMap((use) => {
    const id = attributeOf(use.element, 'id');
    return id === undefined ? [] : [{ id, use }];
  });
}

/** The nearest component of a name around a node. */
export function around(visited: Visited, name: string): Element | undefined {
  for (let up = visited.parent; up; up = up.parent) {
    if (isElement(up.node) && up.node.name === name) return up.node;
  }
  return undefined;
}

/** The id of the step that a node stands in. */
export function stepAround(visited: Visited): string | undefined {
  const step = around(visited, 'Step');
  return step && attributeOf(step, 'id');
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The mark at the end of a heading or task: `^write-seed`. */
export interface Mark {
  readonly id: string;
  readonly place: Place;
}

export interface HeadingPart {
  readonly node: Heading;
  readonly title: string;
  readonly mark: Mark | undefined;
  readonly place: Place;
  readonly step: string | undefined;
  readonly inStep: boolean;
}

/** Every heading of a text. */
export function headingsIn(text: GuideText): readonly HeadingPart[] {
  return text.nodes.flatMap((visited) => {
    const { node } = visited;
    if (node.type !== 'heading') return [];
    return [
      {
        node,
        title: titleOf(node),
        mark: markAtEnd(text, node),
        place: startOf(text, node),
        step: stepAround(visited),
        inStep: around(visited, 'Step') !== undefined,
      },
    ];
  });
}

export interface TaskPart {
  readonly node: ListItem;
  readonly title: string;
  readonly mark: Mark | undefined;
  readonly place: Place;
  /** Where it stands: in a step, else under a section, else before all of them. */
  readonly owner: { readonly kind: 'step' | 'section' | 'page'; readonly id: string };
}

/** Every task of a text: every list item with a box. */
export function tasksIn(text: GuideText): readonly TaskPart[] {
  let section: string | undefined;
  return text.nodes.flatMap((visited): TaskPart[] => {
    const { node } = visited;
    const step = stepAround(visited);
    if (node.type === 'heading' && step === undefined) section = markAtEnd(text, node)?.id;
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return [];
    const first = node.children[0];
    const owner =
      step !== undefined
        ? ({ kind: 'step', id: step } as const)
        : section !== undefined
          ? ({ kind: 'section', id: section } as const)
          : ({ kind: 'page', id: '' } as const);
    return [
      {
        node,
        title: first ? titleOf(first) : '',
        mark: first && markAtEnd(text, first),
        place: startOf(text, node),
        owner,
      },
    ];
  });
}

/** The mark at the end of a heading or paragraph. */
export function markAtEnd(text: GuideText, node: Nodes): Mark | undefined {
  if (!hasChildren(node)) return undefined;
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const start = last.position?.start.offset ?? 0;
  const found = idAtEnd(text.source.slice(start, last.position?.end.offset ?? start));
  return found && { id: found.id, place: text.placeAt(start + found.index) };
}

/** The words of a node without markup and mark, cut to a length that can be quoted. */
export function titleOf(node: Nodes): string {
  const words = withoutId(plainText(node)).replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!hasChildren(node)) return '';
  return (node.children as readonly Nodes[]).map(plainText).join('');
}
