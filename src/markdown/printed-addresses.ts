import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';

type Node = RootContent | ElementContent;

/**
 * Marks links to other sites whose address need not stand on paper (`data-told`): it is the link's own text, or stood there
 * before. What a choice may hide counts as told only inside itself.
 */
export function printedAddresses() {
  return (tree: Root): void => {
    walk(tree.children, new Set());
  };
}

function walk(nodes: readonly Node[], told: Set<string>): void {
  for (const node of nodes) {
    if (node.type === 'element') markLink(node, told);
    if (!('children' in node)) continue;
    walk(node.children, isConditional(node) ? new Set(told) : told);
  }
}

/** `<Step>` and `<When>`: authors' components, as they stand in the tree before they are rendered. */
const isConditional = (node: Node): boolean =>
  'name' in node && (node.name === 'Step' || node.name === 'When');

function markLink(node: Element, told: Set<string>): void {
  const { href } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string' || !/^https?:/.test(href)) return;
  if (told.has(href) || toString(node).trim() === href) node.properties['dataTold'] = true;
  told.add(href);
}
