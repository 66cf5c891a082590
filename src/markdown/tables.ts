import { visit, SKIP } from 'unist-util-visit';
import type { Root } from 'hast';
import { languageOf, type TextFile } from './tree.ts';

const name = { en: 'Table', zh: '表格' } as const;

/** Lets a wide table scroll by itself, reachable by keyboard, instead of the page. */
export function tables() {
  return (tree: Root, file: TextFile): void => {
    const label = name[languageOf(file)];
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
        children: [node],
      };
      return SKIP;
    });
  };
}
