/** What the search wants of an index, so that rules can be tested without one. */
export interface SearchIndex {
  /** Sections in which these words stand side by side, as whole words. */
  readonly sideBySide: (words: readonly string[]) => Promise<readonly IndexHit[]>;
  /** Sections in which all these words, or words that begin like them, stand anywhere. */
  readonly anywhere: (words: readonly string[]) => Promise<readonly IndexHit[]>;
  /** Every word of the indexed pages that is not Chinese. Asked for only when a word is not in the index. */
  readonly vocabulary: () => Promise<readonly string[]>;
}

/** One section in which something was found. */
export interface IndexHit {
  /** The index's name for the section, as in the catalogue. */
  readonly section: string;
  readonly score: number;
  /** Which words of the section, counted from 0. */
  readonly at: readonly number[];
  readonly read: () => Promise<SectionText>;
}

/** A section as the index keeps it, Chinese in pairs. */
export interface SectionText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
