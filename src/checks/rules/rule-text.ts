/** The two sentences of a rule. Words in braces are filled with what was found. */
export interface RuleText {
  /** What is wrong. */
  readonly says: string;
  /** What to do. */
  readonly fix: string;
}
