import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';

/**
 * Parses MDX with the parser of `@mdx-js/mdx`, less its JavaScript: guides have none, and with it the first
 * `{{placeholder}}` in prose would end the reading of the file. Throws a `VFileMessage` where tags do not close.
 */
export function parseMdx(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), mdxMd(), mdxExpression(), mdxJsx()],
    mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
  });
}

/** Parses one line or two of Markdown, as texts in `guide.yml` may hold. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

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
