import type { Finding } from './finding.ts';
import type { GuideText, Language } from './read/read-text.ts';
import type { YamlNode } from './read/yaml-tree.ts';

/** All content, read: what the checks look at. */
export interface Library {
  readonly guides: readonly GuideFiles[];
  /** The ids of `topics.yml`; undefined if it cannot be read. */
  readonly topics: readonly string[] | undefined;
  /** The last day, anywhere on earth, that has begun: `YYYY-MM-DD`. */
  readonly today: string;
  /** What went wrong in reading. */
  readonly unread: readonly Finding[];
}

/** The folder of one guide. What is missing or unreadable is absent, and has its finding in `unread`. */
export interface GuideFiles {
  readonly id: string;
  /** As the report shows it: `content/guides/x`. */
  readonly folder: string;
  readonly data: GuideData | undefined;
  readonly texts: Readonly<Partial<Record<Language, GuideText>>>;
  /** The drawings by figure id: what stands in `figures/<id>.svg`. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** The scripts that it may show, by name: what stands in `files/`. */
  readonly scripts: ReadonlyMap<string, string>;
}

export interface GuideData {
  readonly file: string;
  readonly root: YamlNode;
  /** The same as plain data, for the schema. */
  readonly plain: unknown;
}

export interface Drawing {
  readonly file: string;
  readonly svg: string;
}

/** One subject of the checks: one guide in, findings out. The library is there for what leads to other guides. */
export type Check = (guide: GuideFiles, library: Library) => readonly Finding[];

/** The languages of a guide that could be read. */
export function textsOf(guide: GuideFiles): readonly GuideText[] {
  return [guide.texts.en, guide.texts.zh].filter((text) => text !== undefined);
}
