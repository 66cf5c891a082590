import { visit, SKIP } from 'unist-util-visit';
import { parseTemplate, placeholdersIn } from '../engine/filled-template.ts';
import { inlineComponent, type PhrasingContent, type Root } from './tree.ts';

/** Fills `{{placeholder}}` in inline code, as in fenced code: the reader's value stands there. */
export function proseValues() {
  return (tree: Root): void => {
    visit(tree, 'inlineCode', (node, index, parent) => {
      if (!parent || index === undefined || placeholdersIn(node.value).length === 0)
        return undefined;
      const children = parseTemplate(node.value).map((part): PhrasingContent =>
        'text' in part
          ? { type: 'text', value: part.text }
          : inlineComponent('Value', { id: part.placeholder }),
      );
      parent.children.splice(index, 1, { type: 'emphasis', children, data: { hName: 'code' } });
      return [SKIP, index + 1];
    });
  };
}
