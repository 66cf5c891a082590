import { visit } from 'unist-util-visit';
import type { Root } from './tree.ts';

/** Shows tags as they are written: texts have no HTML, as pages have none. */
export function htmlAsText() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return;
      parent.children[index] = { type: 'text', value: node.value };
    });
  };
}
