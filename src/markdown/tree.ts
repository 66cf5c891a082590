import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { languageOfFile } from '../authored/content-paths.ts';
import type { Language } from '../i18n/languages.ts';

export type { Root, RootContent, PhrasingContent, Paragraph, MdxJsxFlowElement, MdxJsxTextElement };

/** What the plug-ins read of the file being rendered. */
export interface TextFile {
  readonly path?: string;
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * The language of a text, by the name of its file: `en.mdx`; of any other, such as a specimen, by the last part of its name.
 *
 * @throws if its name says none
 */
export function languageOf(file: TextFile): Language {
  const name = file.path?.split(/[\\/]/).at(-1) ?? '';
  const language = languageOfFile(name.split('.').slice(-2).join('.'));
  if (!language) throw new Error(`"${name}" is a text in no language of the site`);
  return language;
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

function attributesOf(attributes: Record<string, string>): MdxJsxTextElement['attributes'] {
  return Object.entries(attributes).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }));
}
