/** What the ids in a saved state are called, for one guide in one language. The build makes it (`guides/guide-words.ts`). */
export interface GuideWords {
  readonly title: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, NamedOptions>>;
  /** By the id of the step that asks. */
  readonly answers: Readonly<Record<string, NamedOptions>>;
  readonly values: Readonly<Record<string, string>>;
  /** The placeholders whose values never leave their page. */
  readonly secrets: readonly string[];
}

export interface NamedOptions {
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
}
