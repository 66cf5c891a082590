import type { z } from 'astro/zod';
import { finding, type Finding } from './finding.ts';
import { advise, nearest } from '../authored/nearest.ts';
import { fields, nodeAt, placeOf, type Path, type YamlNode } from '../authored/read/yaml-tree.ts';
import { expectedBy, faultIn, kindOf, type Fault } from './schema-faults.ts';
import { fieldsOf, meaningOf } from './schema-words.ts';

type Issue = z.core.$ZodIssue;

/** What is compared: the schema, the tree with its places, and what to call the whole. */
export interface Compared {
  readonly schema: z.ZodType;
  readonly root: YamlNode;
  readonly whole: string;
}

/** Turns an issue of the schema into findings: plain words, at the field that the author wrote. */
export function explainIssue(
  issue: Issue,
  compared: Compared,
  above: Path = [],
): readonly Finding[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return explainUnion(issue, compared, path);
  if (issue.code === 'unrecognized_keys') {
    const { node } = nodeAt(compared.root, path);
    const known = fieldsOf(compared.schema, path).filter((field) => !fields(node)?.has(field));
    return issue.keys.map((field) =>
      finding('unknown-field', placeOf(compared.root, [...path, field]), {
        field,
        parent: nameOf(path, compared.whole),
        advice: advise(field, known, 'Remove it.'),
      }),
    );
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) =>
      wrong(compared, path, {
        problem: 'has a name that is no id',
        remedy: `It ${inner.message}.`,
      }),
    );
  }
  const { node, parent } = nodeAt(compared.root, path);
  if (!node) {
    const parentPath = path.slice(0, -1);
    const field = String(path.at(-1));
    const known = fieldsOf(compared.schema, parentPath);
    const isMisspelt = (name: string): boolean =>
      !known.includes(name) && nearest(name, [field]) === field;
    // The misspelt field has its finding, which names this one.
    if ([...(fields(parent)?.keys() ?? [])].some(isMisspelt)) return [];
    return [
      finding('missing-field', parent.place, {
        field,
        parent: nameOf(parentPath, compared.whole),
        meaning: meaningOf(compared.schema, path),
      }),
    ];
  }
  return [wrong(compared, path, faultIn(issue, node))];
}

function wrong({ schema, root, whole }: Compared, path: Path, { problem, remedy }: Fault): Finding {
  const field = path.length === 0 ? whole : `"${nameOf(path, whole)}"`;
  return finding('wrong-field', placeOf(root, path), {
    field,
    problem,
    remedy,
    meaning: meaningOf(schema, path),
  });
}

/** Of the shapes that a field may have, explains only the one that the author seems to have meant. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  compared: Compared,
  path: Path,
): readonly Finding[] {
  const { node } = nodeAt(compared.root, path);
  if (!node) {
    return explainIssue(
      { code: 'invalid_type', expected: 'string', path: [], message: '', input: undefined },
      compared,
      path,
    );
  }
  const shapes = issue.errors.filter((errors) => !errors.some((error) => isWrongKind(error)));
  const [best] = shapes.toSorted((a, b) => badness(a, node) - badness(b, node));
  if (best && best.length > 0) return best.flatMap((error) => explainIssue(error, compared, path));
  const kinds = issue.errors.flatMap((errors) => errors.filter(isWrongKind).map(expectedBy));
  const wanted = [...new Set(kinds)].join(' or ');
  const problem = node.value === null ? 'is empty' : `is ${kindOf(node)}`;
  return [wrong(compared, path, { problem, remedy: `Write ${wanted}.` })];
}

const isWrongKind = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.path.length === 0;

/** How little a shape fits: a field that the author did write, if misspelt, speaks for its shape. */
function badness(errors: readonly Issue[], node: YamlNode): number {
  const missing = errors.flatMap(({ path: [name] }) =>
    name !== undefined && !fields(node)?.has(String(name)) ? [String(name)] : [],
  );
  const unknown = errors.flatMap((error) => (error.code === 'unrecognized_keys' ? error.keys : []));
  const misspelt = unknown.filter((key) => nearest(key, missing) !== undefined);
  return errors.length + missing.length + unknown.length - 3 * misspelt.length;
}

/** `steps[2].title`, counted from 1 as people do. */
function nameOf(path: Path, whole: string): string {
  if (path.length === 0) return whole;
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part + 1}]` : `${name}${name && '.'}${String(part)}`,
    '',
  );
}
