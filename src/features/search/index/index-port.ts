/** What the search wants of an index, so that rules can be tested without one. */
export interface SearchIndex {
  /** True if some section has this very word. */
  readonly has: (word: string) => Promise<boolean>;
  /** Sections in which all these words, or words that begin like them, stand anywhere. */
  readonly anywhere: (words: readonly string[]) => Promise<readonly IndexHit[]>;
  /** Every word of the indexed pages that is not Chinese. Asked for only when a word is not in the index. */
  readonly wordList: () => Promise<readonly string[]>;
}

/** One section in which something was found. */
export interface IndexHit {
  /** The index's name for the section, as in the catalogue. */
  readonly section: string;
  readonly score: number;
}
