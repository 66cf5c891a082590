import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { contentRoot, GUIDES, textFile } from './authored/content-paths.ts';
import { languageIds } from './i18n/languages.ts';

/** What Astro is to render. Everything else of the content is read through `authored/`, data and front matter included. */
export const collections = {
  /** The texts of guides by guide and language: `tinywebdb-service/en`. */
  texts: defineCollection({
    loader: glob({
      base: join(contentRoot(), GUIDES),
      pattern: languageIds.map((language) => `*/${textFile(language)}`),
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
};
