import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { languageIds } from './i18n/languages.ts';
import { frontMatterSchema, guideSchema } from './authored/guide-schema.ts';
import { textSchema } from './authored/text-schema.ts';

const base = './content/guides';

export const collections = {
  /** `guide.yml`, by guide. */
  guides: defineCollection({
    loader: glob({
      base,
      pattern: '*/guide.yml',
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema: guideSchema,
  }),
  /** The texts, by guide and language: `tinywebdb-service/en`. */
  texts: defineCollection({
    loader: glob({
      base,
      pattern: languageIds.map((language) => `*/${language}.mdx`),
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: frontMatterSchema,
  }),
  /** The groups of the home page. */
  topics: defineCollection({
    loader: file('./content/topics.yml', {
      parser: (text) => (parse(text) as object[]).map((topic, place) => ({ ...topic, place })),
    }),
    schema: z.strictObject({
      id: z.string(),
      title: textSchema,
      about: textSchema,
      place: z.number().describe('Its place in the file; the loader does not keep the order'),
    }),
  }),
};
