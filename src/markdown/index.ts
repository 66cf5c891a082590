import { unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { citations } from './citations.ts';
import { codeColours, codeTheme } from './code-colours.ts';
import { commandTemplate } from './command-template.ts';
import { hanRuns } from './han-runs.ts';
import { guideLinks } from './guide-links.ts';
import { inlineVariants } from './inline-variants.ts';
import { outline } from './outline.ts';
import { printedAddresses } from './printed-addresses.ts';
import { proseValues } from './prose-values.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { trails } from './trails.ts';

/** How the texts become HTML. `base`: the path under which the site lives. */
export function markdown(base: string): NonNullable<AstroUserConfig['markdown']> {
  return {
    syntaxHighlight: 'shiki',
    shikiConfig: { theme: codeTheme, transformers: [commandTemplate, codeColours] },
    processor: unified({
      // GitHub's Markdown is added by hand, and typographers' quotes are the author's own business in two languages.
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        remarkGfm,
        // CommonMark closes no emphasis between Chinese punctuation and a letter: `**好吗？**好`.
        remarkCjkFriendly,
        outline,
        tasks,
        citations,
        proseValues,
        inlineVariants,
        [guideLinks, { base }],
        trails,
      ],
      rehypePlugins: [tables, printedAddresses, hanRuns],
    }),
  };
}
