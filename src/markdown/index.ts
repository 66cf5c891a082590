import { unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import { codeColours, codeTheme } from './code-colours.ts';
import { commandTemplate } from './command-template.ts';
import { pagePlugins } from './plugins.ts';

/** How the texts become HTML. `base`: the path under which the site lives. */
export function markdown(base: string): NonNullable<AstroUserConfig['markdown']> {
  return {
    syntaxHighlight: 'shiki',
    shikiConfig: { theme: codeTheme, transformers: [commandTemplate, codeColours] },
    // GitHub's Markdown is among the plug-ins, and typographers' quotes are the author's own business in every language.
    processor: unified({ gfm: false, smartypants: false, ...pagePlugins(base) }),
  };
}
