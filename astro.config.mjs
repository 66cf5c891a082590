import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { contentChecks } from './src/checks/integration.ts';
import { offlineCopy } from './src/features/offline/integration.ts';
import { searchIndex } from './src/features/search/build/integration.ts';
import { defaultLanguage, languages } from './src/i18n/languages.ts';
import { markdown } from './src/markdown/index.ts';
import { chunkGroups, chunkName } from './src/build/chunks.ts';
import { LOCAL_SITE, siteAddress, unknownSiteNotice } from './src/build/site-address.ts';

const { site, base } = siteAddress(process.env);

export default defineConfig({
  site: site ?? LOCAL_SITE,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  server: { host: '127.0.0.1', port: 4321 },
  devToolbar: { enabled: false },
  markdown: markdown(base),
  vite: {
    build: {
      // A script small enough to be inlined would need a hash of its own in the policy.
      assetsInlineLimit: 0,
      // Astro marks every text with a directive of its own and takes it out again; Rolldown would warn of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      // Astro takes the naming of files only from here.
      client: {
        build: {
          rolldownOptions: {
            output: { chunkFileNames: chunkName, codeSplitting: { groups: chunkGroups } },
          },
        },
      },
    },
  },
  integrations: [
    unknownSiteNotice(site),
    contentChecks(),
    mdx(),
    sitemap({
      i18n: {
        defaultLocale: defaultLanguage,
        locales: Object.fromEntries(
          Object.entries(languages).map(([id, { path, tag }]) => [path || id, tag]),
        ),
      },
      filter: (page) => !/\/(404|design)\b/.test(new URL(page).pathname),
    }),
    searchIndex(),
    offlineCopy(),
  ],
});
