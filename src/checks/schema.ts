import type { z } from 'astro/zod';
import { frontMatterSchema, guideSchema } from '../authored/guide-schema.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { textsOf, type GuideFiles } from './library.ts';
import { walkYaml, type YamlNode } from './read/yaml-tree.ts';
import { explainIssue } from './schema-issues.ts';

/** `guide.yml` and the front matter have the fields they should have, and no others. */
export function checkSchema(guide: GuideFiles): readonly Finding[] {
  const { data } = guide;
  return [
    ...(data ? compare(guideSchema, data.plain, data.root, 'guide.yml') : []),
    ...(data ? unquotedDates(data.root) : []),
    ...textsOf(guide).flatMap(({ frontMatter, file }) => {
      if (!frontMatter?.root) return [];
      // A front matter without a single field is null to YAML.
      const root = frontMatter.data === null ? empty(file) : frontMatter.root;
      return compare(frontMatterSchema, frontMatter.data ?? {}, root, 'the front matter');
    }),
  ];
}

function compare(
  schema: z.ZodType,
  data: unknown,
  root: YamlNode,
  whole: string,
): readonly Finding[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => explainIssue(issue, { schema, root, whole }));
}

const empty = (file: string): YamlNode => {
  const place: Place = { file, line: 1, column: 1 };
  return { place, value: new Map(), quoted: false };
};

const DATE_FIELDS = ['written', 'on', 'date'];

/** YAML as the build reads it makes a point in time of a bare date; as it is read here it is a text either way. */
function unquotedDates(root: YamlNode): readonly Finding[] {
  const found: Finding[] = [];
  walkYaml(root, ({ value, quoted, place }, path) => {
    if (typeof value !== 'string' || quoted || !DATE_FIELDS.includes(path.at(-1) ?? '')) return;
    if (/^\d{4}-\d{2}-\d{2}/.test(value))
      found.push(finding('unquoted-date', place, { date: value }));
  });
  return found;
}
