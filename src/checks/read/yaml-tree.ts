import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Place } from '../finding.ts';

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

/** The tree of a document, with every alias in place of what it names. */
export function locate(document: Document, lines: LineCounter, file: string): YamlNode {
  const known = new Map<Node, YamlNode>();
  const placeOf = (node: unknown): Place => {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const convert = (node: unknown, at: Place): YamlNode => {
    const place = node === null ? at : placeOf(node);
    const empty: YamlNode = { place, value: null, quoted: false };
    if (isAlias(node)) {
      const target = node.resolve(document);
      return (target && known.get(target)) ?? empty;
    }
    if (isScalar(node)) return { place, value: plain(node.value), quoted: node.type !== 'PLAIN' };
    const value: YamlNode[] | Map<string, YamlEntry> = isSeq(node) ? [] : new Map();
    const made: YamlNode = { place, value, quoted: false };
    if (isSeq(node) && Array.isArray(value)) {
      // Known before its content, so that an alias to something around it comes to an end.
      known.set(node, made);
      value.push(...node.items.map((item) => convert(item, place)));
      return made;
    }
    if (!isMap(node) || Array.isArray(value)) return empty;
    known.set(node, made);
    for (const pair of node.items) {
      const key = placeOf(pair.key);
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!value.has(name)) value.set(name, { key, node: convert(pair.value ?? null, key) });
    }
    return made;
  };
  return convert(document.contents, { file, line: 1, column: 1 });
}

function plain(value: unknown): YamlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value as bigint);
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

/** The plain data of a node. Deeper than any guide goes it is cut off, as references can make a tree endless. */
export function toPlain({ value }: YamlNode, depth = 0): unknown {
  if (depth > 12) return null;
  if (Array.isArray(value)) return (value as readonly YamlNode[]).map((item) => toPlain(item, depth + 1));
  if (value instanceof Map) {
    return Object.fromEntries([...(value as YamlMap)].map(([key, { node }]) => [key, toPlain(node, depth + 1)]));
  }
  return value;
}
