import type { Place, Problem, ProblemDetails, ProblemRule } from '../authored/problem.ts';
import { phrase } from '../engine/template.ts';
import { rules, type Rule, type WordsOf } from './rules.ts';

export type { Place };

/** One rule broken in one place. The details fill the sentences of the rule. */
export interface Finding extends Place {
  readonly rule: Rule;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Makes a finding; the compiler asks for exactly the words that the rule's sentences name. */
export function finding<R extends Rule>(
  rule: R,
  { file, line, column }: Place,
  details: Readonly<Record<WordsOf<R>, string | number>>,
): Finding {
  return { rule, file, line, column, details };
}

/** What reading found, as findings. A problem without a rule of its name, or with fewer words than its rule, does not compile. */
export const fromReading = (
  problems: readonly (Problem & { readonly rule: Told })[],
): readonly Finding[] => problems;

type Told<R extends ProblemRule = ProblemRule> = R extends Rule
  ? [WordsOf<R>] extends [ProblemDetails<R>]
    ? R
    : never
  : never;

/** What is wrong, in the author's own words. */
export function problemOf({ rule, details }: Finding): string {
  return phrase(rules[rule].says, details);
}

/** What to do about it. */
export function remedyOf({ rule, details }: Finding): string {
  return phrase(rules[rule].fix, details);
}

/** By file, then by line and column: as an author would read. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    a.rule.localeCompare(b.rule, 'en')
  );
}
