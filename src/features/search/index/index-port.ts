/** The interface to a search index, so that the query rules can be tested without one. */
export interface SearchIndex {
  /** True if a section contains exactly this word. */
  readonly has: (word: string) => Promise<boolean>;
  /** The sections that contain all these words, or words beginning with them. */
  readonly anywhere: (words: readonly string[]) => Promise<readonly IndexHit[]>;
  /** Every non-Chinese word of the indexed pages. Loaded only when a word is not in the index. */
  readonly wordList: () => Promise<readonly string[]>;
}

/** A matching section. */
export interface IndexHit {
  /** The id of the section, as in the catalogue. */
  readonly section: string;
  readonly score: number;
}
