import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { pathToFileURL } from 'node:url';
import { textFile } from '../authored/content-paths.ts';
import type { Language } from '../i18n/languages.ts';
import { inlinePlugins } from './plugins.ts';

/** A line or two of Markdown as HTML without the paragraph around it. */
export type InlineRenderer = (text: string, language: Language) => Promise<string>;

/** Makes the renderer of texts outside of pages. `base`: the path under which the site lives. */
export async function inlineRenderer(base: string): Promise<InlineRenderer> {
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    gfm: false,
    smartypants: false,
    ...inlinePlugins(base),
  });
  const rendered = new Map<string, Promise<string>>();
  const render = async (text: string, language: Language): Promise<string> => {
    const { code } = await processor.render(text, { fileURL: pathToFileURL(textFile(language)) });
    return code.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
  };
  return (text, language) => {
    const key = `${language}\0${text}`;
    const known = rendered.get(key) ?? render(text, language);
    rendered.set(key, known);
    return known;
  };
}
