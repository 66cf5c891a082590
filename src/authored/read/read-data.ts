import type { z } from 'astro/zod';
import type { Language } from '../../i18n/languages.ts';
import type { DataFile } from '../library.ts';
import type { Problem } from '../problem.ts';
import { readYaml } from './read-yaml.ts';
import { schemaTexts } from './schema-texts.ts';

/**
 * Reads a YAML text as its schema describes it. What is wrong with the YAML becomes problems, what is wrong with the data
 * `issues`; it never throws.
 *
 * @param language of its texts that are not written by language, as in the front matter
 */
export function readData<T>(
  source: string,
  file: string,
  schema: z.ZodType<T>,
  language?: Language,
): { readonly data?: DataFile<T>; readonly problems: readonly Problem[] } {
  const { root, data, problems } = readYaml(source, file);
  if (!root) return { problems };
  const { success, data: valid, error } = schema.safeParse(data);
  return {
    data: {
      file,
      root,
      data: success ? valid : undefined,
      issues: error?.issues ?? [],
      ...schemaTexts(schema, root, language),
    },
    problems,
  };
}
