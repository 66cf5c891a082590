import { visit, SKIP } from 'unist-util-visit';
import { inlineComponent, type PhrasingContent, type Root } from './tree.ts';

const CITATION = /\[\^([a-z0-9][a-z0-9-]*)\]/g;

/**
 * Makes `[^id]` a citation of a source of `guide.yml`. remark-gfm takes only footnotes that have a definition in the text
 * itself; what it leaves as text is ours.
 */
export function citations() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[^')) return undefined;
      const parts: PhrasingContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(CITATION)) {
        if (match.index > end)
          parts.push({ type: 'text', value: node.value.slice(end, match.index) });
        parts.push(inlineComponent('Cite', { id: match[1] ?? '' }));
        end = match.index + match[0].length;
      }
      if (end === 0) return undefined;
      if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
