import type { z } from 'astro/zod';
import type { ValueRule } from '../engine/value-rules.ts';
import type { Language } from '../i18n/languages.ts';
import type { ruleSchema } from './guide-schema.ts';
import { inLanguage } from './text-schema.ts';

/** A rule for a value as `guide.yml` has it. */
export type AuthoredRule = z.infer<typeof ruleSchema>;

/**
 * A rule with its message in one language, as the engine judges by it. A kind that the schema knows and the engine does not
 * would accept every value; here it does not compile.
 */
export function engineRule(rule: AuthoredRule, language: Language): ValueRule {
  return { ...rule, message: inLanguage(rule.message, language) };
}
