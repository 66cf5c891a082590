import type { AstroUserConfig } from 'astro';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { citations } from './citations.ts';
import { hanRuns } from './han-runs.ts';
import { guideLinks } from './guide-links.ts';
import { htmlAsText } from './html-as-text.ts';
import { inlineVariants } from './inline-variants.ts';
import { outline } from './outline.ts';
import { printedAddresses } from './printed-addresses.ts';
import { proseValues } from './prose-values.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { trails } from './trails.ts';

type Plugins<K extends 'remarkPlugins' | 'rehypePlugins'> = NonNullable<
  NonNullable<AstroUserConfig['markdown']>[K]
>;

interface PluginSet {
  readonly remarkPlugins: Plugins<'remarkPlugins'>;
  readonly rehypePlugins: Plugins<'rehypePlugins'>;
}

/** How every text is parsed. CommonMark closes no emphasis between Chinese punctuation and a letter: `**好吗？**好`. */
const parsing = [remarkGfm, remarkCjkFriendly];

/** Of pages. `base`: the path under which the site lives. */
export const pagePlugins = (base: string): PluginSet => ({
  remarkPlugins: [
    ...parsing,
    outline,
    tasks,
    citations,
    proseValues,
    inlineVariants,
    [guideLinks, { base }],
    trails,
  ],
  rehypePlugins: [tables, printedAddresses, hanRuns],
});

/** Of texts of a line or two: the same, less what only pages have. */
export const inlinePlugins = (base: string): PluginSet => ({
  remarkPlugins: [...parsing, htmlAsText, [guideLinks, { base }]],
  rehypePlugins: [printedAddresses, hanRuns],
});
