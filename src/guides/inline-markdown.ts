import { filePath } from '../i18n/paths.ts';
import { inlineRenderer } from '../markdown/inline.ts';

/** A line of Markdown out of `guide.yml` or front matter, as HTML without the paragraph around it. */
export const inlineMarkdown = await inlineRenderer(filePath('/'));
