import type { PairModel, PlaceholderModel, ValueRule, ValuesModel } from '../engine/value-model.ts';
import type { Language } from '../i18n/languages.ts';
import type { Guide } from './guide-schema.ts';
import { inLanguage } from './text-schema.ts';

type AuthoredPlaceholder = NonNullable<Guide['placeholders']>[number];
type AuthoredRule = AuthoredPlaceholder['rules'][number];
type AuthoredPair = NonNullable<Guide['pairs']>[number];

/** The placeholders and pairs of a guide as the engine judges them, with the messages of one language. */
export function valuesModel(
  { placeholders = [], pairs = [] }: Pick<Guide, 'placeholders' | 'pairs'>,
  language: Language,
): ValuesModel {
  const inPairs = pairs.flatMap(({ of }) => of);
  return {
    placeholders: placeholders.map(({ when, ...placeholder }) =>
      // For whom a value is matters only where it is held against another.
      placeholderModel(
        when && inPairs.includes(placeholder.id) ? { ...placeholder, when } : placeholder,
        language,
      ),
    ),
    ...(pairs.length > 0 && { pairs: pairs.map((pair) => pairModel(pair, language)) }),
  };
}

/** Fields that the engine takes as the author wrote them. */
const AS_WRITTEN = ['default', 'secret', 'when', 'prefixes', 'joins', 'asdot'] as const;

export function placeholderModel(
  placeholder: AuthoredPlaceholder,
  language: Language,
): PlaceholderModel {
  const { id, example, rules, warnings } = placeholder;
  const written = AS_WRITTEN.filter((field) => placeholder[field] !== undefined);
  return {
    id,
    ...Object.fromEntries(written.map((field) => [field, placeholder[field]])),
    rules: rules.map((rule) => ruleModel(rule, example, language)),
    ...(warnings && { warnings: warnings.map((rule) => ruleModel(rule, example, language)) }),
  };
}

function ruleModel(
  { message, ...rule }: AuthoredRule,
  example: string,
  language: Language,
): ValueRule {
  const said = { message: inLanguage(message, language) };
  if (!('own' in rule)) return { ...rule, ...said } as ValueRule;
  const { when } = rule;
  return { not: `^${escaped(example)}$`, flags: 'i', ...(when && { when }), ...said };
}

export function pairModel({ message, ...pair }: AuthoredPair, language: Language): PairModel {
  return { ...pair, message: inLanguage(message, language) } as PairModel;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
