import { toString } from 'mdast-util-to-string';
import { attributeOf, type Root, type RootContent, type TextFile } from './tree.ts';

/** A line of the contents list: a section with its own title, or a step, whose title `guide.yml` has. */
export type OutlineItem =
  | { readonly is: 'section'; readonly id: string; readonly title: string; readonly depth: number }
  | { readonly is: 'step'; readonly id: string };

const ID_AT_END = /\s*\^([a-z][a-z0-9-]*)\s*$/;

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
    const id = last?.type === 'text' ? ID_AT_END.exec(last.value)?.[1] : undefined;
    if (last?.type !== 'text' || id === undefined) return;
    last.value = last.value.replace(ID_AT_END, '');
    node.data = { ...node.data, hProperties: { id } };
    items.push({ is: 'section', id, title: toString(node), depth: node.depth });
  } else if (node.type === 'mdxJsxFlowElement') {
    const id = attributeOf(node, 'id');
    if (node.name === 'Step' && id !== undefined) items.push({ is: 'step', id });
    for (const child of node.children) collect(child, items);
  }
}
