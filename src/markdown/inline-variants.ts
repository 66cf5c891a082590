import { visit } from 'unist-util-visit';
import type { Root } from './tree.ts';

/** Tells a `<When>` inside a line that it is one, so that it becomes a `<span>` and not a `<div>`. */
export function inlineVariants() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxTextElement', (node) => {
      if (node.name !== 'When') return;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'inline', value: null });
    });
  };
}
