import { visit } from 'unist-util-visit';
import { attributeOf } from '../authored/text-parts.ts';
import { blockComponent, type MdxJsxFlowElement, type Root } from './tree.ts';

/**
 * Puts neighbouring `<Step>`s into one `<Trail>`, the ordered list that they are, and tells each `<Checkpoint />` the step it
 * stands in.
 */
export function trails() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node) => {
      const step = node.name === 'Step' ? attributeOf(node, 'id') : undefined;
      if (step !== undefined) tellCheckpoints(node, step);
    });
    tree.children = grouped(tree.children);
  };
}

type Child = MdxJsxFlowElement['children'][number] | Root['children'][number];

function tellCheckpoints(within: MdxJsxFlowElement, step: string): void {
  visit(within, 'mdxJsxFlowElement', (node) => {
    if (node.name !== 'Checkpoint') return;
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'step', value: step });
  });
}

function grouped(children: readonly Child[]): Child[] {
  const result: Child[] = [];
  let trail: MdxJsxFlowElement | undefined;
  for (const child of children) {
    if (child.type === 'mdxJsxFlowElement' && child.name === 'Step') {
      if (!trail) {
        trail = blockComponent('Trail', []);
        result.push(trail);
      }
      trail.children.push(child);
      continue;
    }
    trail = undefined;
    if (
      child.type === 'mdxJsxFlowElement' &&
      child.name === 'When' &&
      attributeOf(child, 'choice')
    ) {
      child.children = grouped(child.children) as MdxJsxFlowElement['children'];
    }
    result.push(child);
  }
  return result;
}
