import type { z } from 'astro/zod';
import { frontMatterSchema, guideSchema } from '../schemas/guide.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { textsOf, type GuideFiles } from './library.ts';
import { fields, type YamlNode } from './read/yaml-tree.ts';
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

function compare(schema: z.ZodType, data: unknown, root: YamlNode, whole: string): readonly Finding[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => explainIssue(issue, { schema, root, whole }));
}

const empty = (file: string): YamlNode => {
  const place: Place = { file, line: 1, column: 1 };
  return { place, value: new Map(), quoted: false };
};

const DATE_FIELDS = ['written', 'on', 'date'];

/** YAML as the build reads it (1.1) makes a point in time of a bare date; the schema here sees a text either way. */
function unquotedDates(node: YamlNode): readonly Finding[] {
  const found: Finding[] = [];
  const walk = (field: string, { value, quoted, place }: YamlNode, depth: number): void => {
    if (depth > 8) return;
    if (typeof value === 'string') {
      if (!quoted && DATE_FIELDS.includes(field) && /^\d{4}-\d{2}-\d{2}/.test(value)) {
        found.push(finding('unquoted-date', place, { date: value }));
      }
    } else if (Array.isArray(value)) {
      for (const item of value as readonly YamlNode[]) walk(field, item, depth + 1);
    } else {
      for (const [name, entry] of fields({ value, quoted, place }) ?? []) walk(name, entry.node, depth + 1);
    }
  };
  walk('', node, 0);
  return found;
}
