import type { AuthoredGuide, Library, ReaderText } from '../authored/library.ts';
import type { Language } from '../i18n/languages.ts';
import type { Finding } from './finding.ts';

/** One subject of the checks: one guide in, findings out. The library is there for what leads to other guides. */
export type Check = (guide: AuthoredGuide, library: Library) => readonly Finding[];

/** Where a text stands: in a guide, or in `topics.yml`; and the languages in which it is read. */
export interface Surroundings {
  readonly guide: AuthoredGuide | undefined;
  readonly languages: readonly Language[];
  readonly library: Library;
}

/** A rule for every text that readers see, wherever it stands. */
export type TextCheck = (text: ReaderText, around: Surroundings) => readonly Finding[];
