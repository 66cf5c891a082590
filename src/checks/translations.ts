import type { z } from 'astro/zod';
import { frontMatterSchema, guideSchema } from '../authored/guide-schema.ts';
import { pagesOf, type AuthoredGuide, type DataFile } from '../authored/library.ts';
import { fields } from '../authored/read/yaml-tree.ts';
import type { Language } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';
import { explainIssue } from './schema-issues.ts';

/** What is written by language is there in every language that the guide has a text in. */
export function checkTranslations(guide: AuthoredGuide): readonly Finding[] {
  return [
    ...(guide.yaml ? untranslated(guide.yaml, guideSchema, guide.languages) : []),
    ...pagesOf(guide).flatMap(({ front, language }) =>
      front ? untranslated(front, frontMatterSchema, [language]) : [],
    ),
  ];
}

/** Which of these languages are missing where a file writes something by language. */
export function untranslated(
  { byLanguage, root }: Pick<DataFile<unknown>, 'byLanguage' | 'root'>,
  schema: z.ZodType,
  languages: readonly Language[],
): readonly Finding[] {
  return byLanguage.flatMap(({ path, node }) =>
    languages
      .filter((language) => !fields(node)?.has(language))
      .flatMap((language) =>
        explainIssue(
          {
            ...{ code: 'invalid_type', expected: 'string', message: '', input: undefined },
            path: [...path, language],
          },
          { schema, root, whole: '' },
        ),
      ),
  );
}
