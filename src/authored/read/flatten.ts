import type { Nodes, Parents, Root } from 'mdast';

/** A node of the tree with the way up. */
export interface Visited {
  readonly node: Nodes;
  readonly parent: Visited | undefined;
}

/** All nodes in reading order. Not recursive: quotes can be nested deeper than the stack. */
export function flatten(root: Root): readonly Visited[] {
  const found: Visited[] = [];
  const waiting: Visited[] = [{ node: root, parent: undefined }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    if (!hasChildren(next.node)) continue;
    for (const node of next.node.children.toReversed()) waiting.push({ node, parent: next });
  }
  return found;
}

export function hasChildren(node: Nodes): node is Parents {
  return 'children' in node;
}
