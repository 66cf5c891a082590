import type { Place } from './finding.ts';
import type { GuideFiles } from './library.ts';
import { child, fields, items, textOf, texts, walkYaml, type YamlNode } from './read/yaml-tree.ts';

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
export function listed(guide: GuideFiles, list: ListName): readonly Named[] {
  return named(child(guide.data?.root, list));
}

/** The ids of a list of `guide.yml`. */
export function idsOf(guide: GuideFiles, list: ListName): readonly string[] {
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

/** A text of `guide.yml` for readers: its Chinese and English, or one text for both. */
export interface ReaderText {
  readonly language: 'en' | 'zh' | 'both';
  readonly text: string;
  readonly place: Place;
  /** The fields on the way to it, without the numbers of list entries: `steps.title`. */
  readonly path: string;
}

/** Every text of `guide.yml` that a reader sees. */
export function readerTexts(guide: GuideFiles): readonly ReaderText[] {
  const found: ReaderText[] = [];
  if (!guide.data) return found;
  walkYaml(guide.data.root, (node, path) => {
    const text = textOf(node);
    const last = path.at(-1) ?? '';
    if (text === undefined) return;
    if (last === 'en' || last === 'zh') {
      found.push({ language: last, text, place: node.place, path: path.slice(0, -1).join('.') });
    } else if (TEXT_FIELDS.has(last)) {
      found.push({ language: 'both', text, place: node.place, path: path.join('.') });
    }
  });
  return found;
}

const TEXT_FIELDS = new Set([
  'title',
  'label',
  'hint',
  'question',
  'message',
  'note',
  'text',
  'name',
  'advice',
  'then',
  'alt',
  'caption',
]);
