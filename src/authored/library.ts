import type { z } from 'astro/zod';
import type { Nodes, Root } from 'mdast';
import type { Language } from '../i18n/languages.ts';
import type { FrontMatter, Guide, Topics } from './guide-schema.ts';
import type { Place, Problem } from './problem.ts';
import type { Visited } from './read/flatten.ts';
import type { Path, YamlNode } from './read/yaml-tree.ts';

import type { TextForm } from './text-schema.ts';

/** All content, read. */
export interface Library {
  readonly guides: readonly AuthoredGuide[];
  /** `topics.yml`; undefined if it is missing or cannot be read. */
  readonly topics: DataFile<Topics> | undefined;
  /** The last day, anywhere on earth, that has begun: `YYYY-MM-DD`. */
  readonly today: string;
  /** What went wrong in reading. */
  readonly unread: readonly Problem[];
}

/** The folder of one guide. What is missing or unreadable is absent, and has its problem in `unread`. */
export interface AuthoredGuide {
  readonly id: string;
  /** As the report shows it: `content/guides/x`. */
  readonly folder: string;
  /** What `guide.yml` says; undefined if it does not keep to the schema. */
  readonly data: Guide | undefined;
  /** `guide.yml` with places, whether it keeps to the schema or not. */
  readonly yaml: DataFile<Guide> | undefined;
  /** Where a field of `guide.yml` stands; the nearest one around it if it is not there. */
  readonly place: (path: Path) => Place;
  /** The languages that it has a file for, in the order of the site's list. */
  readonly languages: readonly Language[];
  /** Its text in each language. */
  readonly pages: Readonly<Partial<Record<Language, GuideText>>>;
  /** Every text that a reader sees: of `guide.yml`, of the front matter, and the pages themselves. */
  readonly texts: readonly ReaderText[];
  /** The drawings by figure id: what stands in `figures/<id>.svg`. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** The files that it offers for download, by name. */
  readonly downloads: ReadonlyMap<string, string>;
}

/** Where data do not keep to their schema. */
export type Issue = z.core.$ZodIssue;

/** A YAML text that a schema describes. */
export interface DataFile<T> {
  readonly file: string;
  readonly root: YamlNode;
  /** Undefined if it does not keep to the schema. */
  readonly data: T | undefined;
  /** Where it does not. */
  readonly issues: readonly Issue[];
  /** The texts for readers in it, as the schema marks them. */
  readonly texts: readonly ReaderText[];
  /** Its values that have one entry for each language. */
  readonly byLanguage: readonly ByLanguage[];
}

/** A value with one entry for each language. */
export interface ByLanguage {
  readonly path: Path;
  readonly node: YamlNode;
}

/** A text for readers, as the tree that its marks make of it. */
export interface ReaderText {
  /** Undefined: the same in every language. */
  readonly language: Language | undefined;
  /** A page of blocks and components, a line or two of Markdown, or a text that is shown as it stands. */
  readonly form: 'page' | TextForm;
  /** The fields on the way to it, without the numbers of list entries: `steps.title`; empty for a page. */
  readonly field: string;
  readonly file: string;
  readonly source: string;
  readonly nodes: readonly Visited[];
  /** The place of a character of the source. Of a text in YAML only its beginning is known. */
  readonly placeAt: (offset: number) => Place;
}

/** The text of a guide in one language: `en.mdx`. */
export interface GuideText extends ReaderText {
  readonly language: Language;
  readonly form: 'page';
  readonly root: Root;
  readonly front: DataFile<FrontMatter> | undefined;
}

export interface Drawing {
  readonly file: string;
  readonly svg: string;
}

/** The languages of a guide that could be read, in the order of the site's list. */
export function pagesOf({ languages, pages }: AuthoredGuide): readonly GuideText[] {
  return languages.map((language) => pages[language]).filter((page) => page !== undefined);
}

/** Whether every text that the guide has a file for could be read: only then is something known to be missing. */
export const isWhole = ({ languages, pages }: AuthoredGuide): boolean =>
  languages.length > 0 && languages.every((language) => pages[language] !== undefined);

/** Where a node begins. */
export function startOf(text: ReaderText, node: Nodes): Place {
  return text.placeAt(node.position?.start.offset ?? 0);
}

/** What stands in the source for a node. */
export function sourceOf({ source }: ReaderText, { position }: Nodes): string {
  const start = position?.start.offset ?? 0;
  return source.slice(start, position?.end.offset ?? start);
}
