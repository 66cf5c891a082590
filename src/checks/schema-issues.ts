import type { z } from 'astro/zod';
import { finding, type Finding, type Place } from './finding.ts';
import { advise } from './nearest.ts';
import { fields, items, type YamlNode } from './read/yaml-tree.ts';
import { fieldsOf, meaningOf } from './schema-words.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is compared: the schema, the tree with its places, and what to call the whole. */
export interface Compared {
  readonly schema: z.ZodType;
  readonly root: YamlNode;
  readonly whole: string;
}

/** Turns an issue of the schema into findings: plain words, at the field that the author wrote. */
export function explainIssue(issue: Issue, compared: Compared, above: Path = []): readonly Finding[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return explainUnion(issue, compared, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(compared.schema, path, issue.keys);
    return issue.keys.map((field) =>
      finding('unknown-field', placeOf(compared.root, [...path, field]), {
        field,
        parent: nameOf(path, compared.whole),
        advice: advise(field, known, 'Remove it.'),
      }),
    );
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => wrong(compared, path, `has the key "${String(path.at(-1))}", which ${inner.message}`));
  }
  const { node, parent } = find(compared.root, path);
  if (!node) {
    const parentPath = path.slice(0, -1);
    return [
      finding('missing-field', parent.place, {
        field: String(path.at(-1)),
        parent: nameOf(parentPath, compared.whole),
        meaning: meaningOf(compared.schema, path),
      }),
    ];
  }
  return [wrong(compared, path, problemIn(issue, node))];
}

function wrong({ schema, root, whole }: Compared, path: Path, problem: string): Finding {
  const field = path.length === 0 ? whole : `"${nameOf(path, whole)}"`;
  return finding('wrong-field', placeOf(root, path), { field, problem, meaning: meaningOf(schema, path) });
}

/** Of the shapes that a field may have, explains only the one that the author seems to have meant. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  compared: Compared,
  path: Path,
): readonly Finding[] {
  const { node } = find(compared.root, path);
  if (!node) {
    return explainIssue({ code: 'invalid_type', expected: 'string', path: [], message: '', input: undefined }, compared, path);
  }
  const shapes = issue.errors.filter((errors) => !errors.some((error) => isWrongKind(error)));
  const [best] = shapes.toSorted((a, b) => badness(a, node) - badness(b, node));
  if (best && best.length > 0) return best.flatMap((error) => explainIssue(error, compared, path));
  const kinds = issue.errors.flatMap((errors) => errors.filter(isWrongKind).map(expectedBy));
  return [wrong(compared, path, `must be ${[...new Set(kinds)].join(' or ')}, not ${kindOf(node)}`)];
}

const isWrongKind = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0;

/** How little a shape fits: a field that the author did write speaks for its shape. */
function badness(errors: readonly Issue[], node: YamlNode): number {
  return errors.reduce((sum, error) => {
    if (error.code === 'unrecognized_keys') return sum + 2 * error.keys.length;
    const name = error.path[0];
    return sum + (name !== undefined && fields(node)?.has(String(name)) ? 0.5 : 2);
  }, 0);
}

function problemIn(issue: Issue, node: YamlNode): string {
  if (node.value === null) return 'is empty';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${expectedBy(issue)}, not ${kindOf(node)}${typeof node.value === 'number' && issue.expected === 'string' ? '; put it in quotes' : ''}`;
    case 'invalid_value':
      return `is ${kindOf(node)}, but only these are known: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.minimum === 1 && issue.origin === 'string') return 'is empty';
      if (issue.minimum === 1) return 'needs at least one entry';
      return `is too ${issue.origin === 'number' ? 'small' : 'short'}: at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `is too ${issue.origin === 'number' ? 'large' : 'long'}: at most ${issue.maximum}${unitOf(issue.origin)}${sizeOf(node)}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `is ${kindOf(node)}, but ${issue.message}` : `is ${kindOf(node)}, which is no ${issue.format}`;
    case 'custom':
      return `is ${kindOf(node)}, but ${issue.message}`;
    default:
      return `does not fit: ${issue.message}`;
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}

function sizeOf(node: YamlNode): string {
  return typeof node.value === 'string' ? `, not ${[...node.value].length}` : '';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: '{ en: …, zh: … }',
  record: 'fields with values',
};

function expectedBy(issue: Issue): string {
  if (issue.code !== 'invalid_type') return 'something else';
  return KINDS[issue.expected] ?? issue.expected;
}

function kindOf({ value }: YamlNode): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'fields with values';
}

function find(root: YamlNode, path: Path): { node: YamlNode | undefined; parent: YamlNode } {
  let parent = root;
  let node: YamlNode | undefined = root;
  for (const name of path) {
    if (!node) break;
    parent = node;
    node = typeof name === 'number' ? items(node)[name] : fields(node)?.get(String(name))?.node;
  }
  return { node, parent };
}

/** The place of the field's name; of an entry of a list, its beginning. */
function placeOf(root: YamlNode, path: Path): Place {
  const name = path.at(-1);
  const { node, parent } = find(root, path);
  return (name === undefined ? undefined : fields(parent)?.get(String(name))?.key) ?? node?.place ?? parent.place;
}

/** `steps[2].title`, counted from 1 as people do. */
function nameOf(path: Path, whole: string): string {
  if (path.length === 0) return whole;
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part + 1}]` : `${name}${name && '.'}${String(part)}`),
    '',
  );
}
