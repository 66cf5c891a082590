import type { z } from 'astro/zod';
import { frontMatterSchema, guideSchema } from '../authored/guide-schema.ts';
import { pagesOf, type AuthoredGuide, type DataFile } from '../authored/library.ts';
import { walkYaml, type YamlNode } from '../authored/read/yaml-tree.ts';
import { finding, type Finding } from './finding.ts';
import { explainIssue } from './schema-issues.ts';

/** `guide.yml` and the front matter have the fields they should have, and no others. */
export function checkSchema(guide: AuthoredGuide): readonly Finding[] {
  const { yaml } = guide;
  return [
    ...(yaml ? schemaFindings(yaml, guideSchema, 'guide.yml') : []),
    ...(yaml ? unquotedDates(yaml.root) : []),
    ...pagesOf(guide).flatMap(({ front }) =>
      front ? schemaFindings(front, frontMatterSchema, 'the front matter') : [],
    ),
  ];
}

/** What the schema of a file has to say of it. */
export function schemaFindings(
  { issues, root }: Pick<DataFile<unknown>, 'issues' | 'root'>,
  schema: z.ZodType,
  whole: string,
): readonly Finding[] {
  return issues.flatMap((issue) => explainIssue(issue, { schema, root, whole }));
}

/** Most programs that read YAML make a point in time of a bare date; as it is read here it is a text either way. */
function unquotedDates(root: YamlNode): readonly Finding[] {
  const found: Finding[] = [];
  walkYaml(root, ({ value, quoted, place }) => {
    if (typeof value === 'string' && !quoted && /^\d{4}-\d{2}-\d{2}(?!\S)/.test(value))
      found.push(finding('unquoted-date', place, { date: value }));
  });
  return found;
}
