import { fileRules } from './rules/files.ts';
import { guideRules } from './rules/guide.ts';
import { idRules } from './rules/ids.ts';
import { languageRules } from './rules/languages.ts';
import { markupRules } from './rules/markup.ts';
import type { RuleText } from './rules/rule-text.ts';
import { stepRules } from './rules/steps.ts';
import { valueRules } from './rules/values.ts';

/** Every rule for content, by the name that the report prints and `content/rules.md` explains. */
export const rules = {
  ...fileRules,
  ...guideRules,
  ...idRules,
  ...languageRules,
  ...markupRules,
  ...stepRules,
  ...valueRules,
} as const satisfies Record<string, RuleText>;

export type Rule = keyof typeof rules;

/** The words in braces that the sentences of a rule name. */
export type WordsOf<R extends Rule> = WordsIn<(typeof rules)[R]['says' | 'fix']>;

type WordsIn<Text extends string> = Text extends `${string}{${infer Word}}${infer Rest}`
  ? Word | WordsIn<Rest>
  : never;
