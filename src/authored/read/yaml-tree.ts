import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Place } from '../problem.ts';

/** A value of a YAML file that knows where it stands. */
export interface YamlNode {
  readonly place: Place;
  readonly value: YamlValue;
  /** True for a text in quotes or a block text: one that no other program takes for a number or a date. */
  readonly quoted: boolean;
}

export type YamlValue = string | number | boolean | null | readonly YamlNode[] | YamlMap;
export type YamlMap = ReadonlyMap<string, YamlEntry>;

export interface YamlEntry {
  /** Where the name of the field stands. */
  readonly key: Place;
  readonly node: YamlNode;
}

/** The tree of a document that has no references, and the fields that stand in the same place a second time. */
export function locate(
  document: Document,
  placeAt: (offset: number) => Place,
): { readonly root: YamlNode; readonly doubles: readonly { key: string; place: Place }[] } {
  const doubles: { key: string; place: Place }[] = [];
  const placeOf = (node: unknown): Place => placeAt((node as Node | null)?.range?.[0] ?? 0);
  const convert = (node: unknown, at: Place): YamlNode => {
    const place = node === null ? at : placeOf(node);
    if (isScalar(node)) return { place, value: plain(node.value), quoted: node.type !== 'PLAIN' };
    if (isSeq(node)) {
      return { place, value: node.items.map((item) => convert(item, place)), quoted: false };
    }
    if (!isMap(node)) return { place, value: null, quoted: false };
    const value = new Map<string, YamlEntry>();
    for (const pair of node.items) {
      const key = placeOf(pair.key);
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!value.has(name)) value.set(name, { key, node: convert(pair.value ?? null, key) });
      else if (isScalar(pair.key)) doubles.push({ key: name, place: key });
    }
    return { place, value, quoted: false };
  };
  return { root: convert(document.contents, placeAt(0)), doubles };
}

function plain(value: unknown): YamlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  // Nothing else comes out of YAML's core schema.
  return null;
}

/** The value of a field, if the node has it. */
export function child(node: YamlNode | undefined, field: string): YamlNode | undefined {
  return fields(node)?.get(field)?.node;
}

/** The fields of a node, if it has any. */
export function fields(node: YamlNode | undefined): YamlMap | undefined {
  return node?.value instanceof Map ? (node.value as YamlMap) : undefined;
}

/** The entries of a list; none if it is not one. */
export function items(node: YamlNode | undefined): readonly YamlNode[] {
  return Array.isArray(node?.value) ? (node.value as readonly YamlNode[]) : [];
}

/** The text of a node, if it is one. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

/** The texts of a list with their places; what is no text is passed over. */
export function texts(node: YamlNode | undefined): readonly { text: string; place: Place }[] {
  return items(node).flatMap((item) =>
    typeof item.value === 'string' ? [{ text: item.value, place: item.place }] : [],
  );
}

/** The plain data of a node. */
export function toPlain({ value }: YamlNode): unknown {
  if (Array.isArray(value)) return (value as readonly YamlNode[]).map(toPlain);
  if (value instanceof Map) {
    return Object.fromEntries(
      [...(value as YamlMap)].map(([key, { node }]) => [key, toPlain(node)]),
    );
  }
  return value;
}

/** Goes through a tree, with the names of the fields on the way; entries of lists have none. */
export function walkYaml(
  root: YamlNode,
  visit: (node: YamlNode, path: readonly string[]) => void,
): void {
  // Deeper than any guide goes; below it only the schema looks, which knows no such depth.
  const MOST = 40;
  const walk = (node: YamlNode, path: readonly string[], depth: number): void => {
    visit(node, path);
    if (depth > MOST) return;
    for (const item of items(node)) walk(item, path, depth + 1);
    for (const [field, entry] of fields(node) ?? []) walk(entry.node, [...path, field], depth + 1);
  };
  walk(root, [], 0);
}

/** The names of fields and the numbers of list entries on the way to a value. */
export type Path = readonly PropertyKey[];

/** The value at a path, if there is one, and what is nearest around it. */
export function nodeAt(
  root: YamlNode,
  path: Path,
): { readonly node: YamlNode | undefined; readonly parent: YamlNode } {
  let parent = root;
  let node: YamlNode | undefined = root;
  for (const name of path) {
    if (!node) break;
    parent = node;
    node = typeof name === 'number' ? items(node)[name] : child(node, String(name));
  }
  return { node, parent };
}

/** The place of a field's name; of an entry of a list, its beginning; of what is not there, the nearest around it. */
export function placeOf(root: YamlNode, path: Path): Place {
  const name = path.at(-1);
  const { node, parent } = nodeAt(root, path);
  return (
    (name === undefined ? undefined : fields(parent)?.get(String(name))?.key) ??
    node?.place ??
    parent.place
  );
}
