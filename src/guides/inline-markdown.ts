import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { createHash } from 'node:crypto';

const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false });
const rendered = new Map<string, string>();

/** A line of Markdown out of `guide.yml` or front matter, as HTML without the paragraph around it. */
export async function inlineMarkdown(text: string): Promise<string> {
  const key = createHash('sha1').update(text).digest('base64');
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const { code } = await processor.render(text);
  const html = code.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
  rendered.set(key, html);
  return html;
}
