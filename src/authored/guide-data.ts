import type { Place } from './problem.ts';
import type { AuthoredGuide } from './library.ts';
import { child, fields, items, textOf, texts, type YamlNode } from './read/yaml-tree.ts';

/** The lists of `guide.yml` whose entries have ids. */
export type ListName =
  | 'steps'
  | 'choices'
  | 'placeholders'
  | 'faults'
  | 'calculators'
  | 'series'
  | 'figures'
  | 'sources';

/** An entry with an id. */
export interface Named {
  readonly id: string;
  /** Where its id stands. */
  readonly place: Place;
  readonly node: YamlNode;
}

/** The entries of a list of `guide.yml` that have an id; the schema complains about those that have none. */
export function listed(guide: AuthoredGuide, list: ListName): readonly Named[] {
  return named(child(guide.yaml?.root, list));
}

/** The ids of a list of `guide.yml`. */
export function idsOf(guide: AuthoredGuide, list: ListName): readonly string[] {
  return listed(guide, list).map(({ id }) => id);
}

/** The entries with ids of any list. */
export function named(list: YamlNode | undefined): readonly Named[] {
  return items(list).flatMap((node) => {
    const idNode = child(node, 'id');
    const id = textOf(idNode);
    return idNode && id !== undefined ? [{ id, place: idNode.place, node }] : [];
  });
}

/** A choice and an option that something depends on. */
export interface Dependence {
  readonly choice: string;
  readonly choicePlace: Place;
  readonly options: readonly { readonly text: string; readonly place: Place }[];
}

/** What a `when:` names. */
export function conditionOf(node: YamlNode): readonly Dependence[] {
  return [...(fields(child(node, 'when')) ?? [])].map(([choice, { key, node: options }]) => ({
    choice,
    choicePlace: key,
    options: texts(options),
  }));
}
