import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
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
    extensions: [gfm(), cjkFriendlyExtension(), mdxMd(), mdxExpression(), mdxJsx()],
    mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
  });
}

/** Parses Markdown without components, such as texts in `guide.yml` may hold. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), cjkFriendlyExtension()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** Writes a tree without components as GitHub's Markdown. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
  });
}
