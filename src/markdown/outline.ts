import { toString } from 'mdast-util-to-string';
import { idAtEnd, withoutId } from '../authored/marks.ts';
import { attributeOf } from '../authored/text-parts.ts';
import type { Root, RootContent, TextFile } from './tree.ts';

/** A line of the contents list: a section with its own title, or a step, whose title `guide.yml` has. */
export type OutlineItem =
  | { readonly is: 'section'; readonly id: string; readonly title: string; readonly depth: number }
  | { readonly is: 'step'; readonly id: string };

/** Gives headings the id that ends them (`## Before you start ^before`) and hands the page its outline as front matter. */
export function outline() {
  return (tree: Root, file: TextFile): void => {
    const items: OutlineItem[] = [];
    for (const node of tree.children) collect(node, items);
    const front = file.data.astro?.frontmatter;
    if (front) front['outline'] = items;
  };
}

function collect(node: RootContent, items: OutlineItem[]): void {
  if (node.type === 'heading') {
    const last = node.children.at(-1);
    const id = last?.type === 'text' ? idAtEnd(last.value)?.id : undefined;
    if (last?.type !== 'text' || id === undefined) return;
    last.value = withoutId(last.value);
    node.data = { ...node.data, hProperties: { id } };
    items.push({ is: 'section', id, title: toString(node), depth: node.depth });
  } else if (node.type === 'mdxJsxFlowElement') {
    const id = attributeOf(node, 'id');
    if (node.name === 'Step' && id !== undefined) items.push({ is: 'step', id });
    for (const child of node.children) collect(child, items);
  }
}
