import { visit, SKIP } from 'unist-util-visit';
import { citationsIn } from '../authored/marks.ts';
import { inlineComponent, type PhrasingContent, type Root } from './tree.ts';

/**
 * Makes `[^id]` a citation of a source of `guide.yml`. remark-gfm takes only footnotes that have a definition in the text
 * itself; what it leaves as text is ours.
 */
export function citations() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || citationsIn(node.value).length === 0) return undefined;
      const parts: PhrasingContent[] = [];
      let end = 0;
      for (const citation of citationsIn(node.value)) {
        if (citation.start > end)
          parts.push({ type: 'text', value: node.value.slice(end, citation.start) });
        parts.push(inlineComponent('Cite', { id: citation.id }));
        end = citation.end;
      }
      if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
