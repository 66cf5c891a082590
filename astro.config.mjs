import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { contentChecks } from './src/integrations/checks.ts';
import { offlineCopy } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/search.ts';
import { languages } from './src/i18n/languages.ts';
import { markdown } from './src/markdown/index.ts';

const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
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
      rolldownOptions: {
        output: {
          // What the elements of several pages share, as one file: small files compress badly and cost a request each.
          codeSplitting: {
            groups: [
              {
                name: 'core',
                test: /src\/(engine|browser)\/(?!bars|bitcoin|sha|calc|choice-c|fault|name-s|target|style-|filled|kept|kinds|hand|seal|check|start|clip)|preload-helper|step-titles/,
                minShareCount: 2,
              },
              {
                // Shared by the search and other pages: it must not bring the search to them.
                name: 'kept',
                test: /src\/browser\/(kept|style-)/,
                minShareCount: 2,
              },
              {
                // What dialog, page and marks share: the fewer files the wish to search asks for, the sooner all are there.
                name: 'search',
                test: /src\/(search\/|components\/site\/(on-typing|search-(?!dialog|page|marks)))/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  },
  integrations: [
    contentChecks(),
    mdx(),
    sitemap({
      i18n: {
        defaultLocale: 'en',
        locales: Object.fromEntries(Object.entries(languages).map(([id, { tag }]) => [id, tag])),
      },
      filter: (page) => !/\/(404|design)\b/.test(new URL(page).pathname),
    }),
    searchIndex(),
    offlineCopy(),
  ],
});
