import type { Paragraph, PhrasingContent, RootContent } from 'mdast';

/* Nodes of Markdown, for what becomes of components in plain form. */

export const text = (value: string): PhrasingContent & RootContent => ({ type: 'text', value });

export const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value }],
});

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
});

export const heading = (depth: 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

export const quotation = (children: RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as never,
});
