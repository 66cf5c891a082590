import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type { Root, RootContent, PhrasingContent, Paragraph, MdxJsxFlowElement, MdxJsxTextElement };

/** What the plug-ins read of the file being rendered. */
export interface TextFile {
  readonly path?: string;
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/** The language of a text: its file is `en.mdx` or `zh.mdx`. */
export function languageOf(file: TextFile): 'en' | 'zh' {
  return file.path?.endsWith('zh.mdx') ? 'zh' : 'en';
}

/** A component of the vocabulary inside a line. */
export function inlineComponent(
  name: string,
  attributes: Record<string, string>,
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children: [] };
}

/** A component of the vocabulary around blocks. */
export function blockComponent(
  name: string,
  children: MdxJsxFlowElement['children'],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children };
}

/** The value of a plain attribute of a component, if it has one. */
export function attributeOf(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): string | undefined {
  const attribute = node.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function attributesOf(attributes: Record<string, string>): MdxJsxTextElement['attributes'] {
  return Object.entries(attributes).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }));
}
