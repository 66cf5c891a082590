import type { Chosen, Condition } from './model.ts';
import type { WrittenForms } from './normal-value.ts';
import type { ValueKind } from './value-kind.ts';

/** One rule for a value, with its message in the reader's language. */
export type ValueRule = {
  readonly message: string;
  /** The rule holds only for readers who have chosen so. */
  readonly when?: Condition;
} & (
  | { readonly pattern: string; readonly flags?: string }
  | { readonly not: string; readonly flags?: string }
  | { readonly length: readonly [number, number] }
  | { readonly number: readonly (readonly [number, number])[]; readonly whole?: boolean }
  | { readonly day: readonly [number, number] }
  | { readonly is: ValueKind }
);

export interface PlaceholderModel extends WrittenForms {
  readonly id: string;
  readonly default?: string;
  readonly secret?: boolean;
  readonly when?: Condition;
  readonly rules: readonly ValueRule[];
  readonly warnings?: readonly ValueRule[];
}

/** How two values have to stand to each other. */
export const pairKinds = ['differ', 'apart', 'outside', 'inside', 'belongs', 'group'] as const;
export type PairKind = (typeof pairKinds)[number];

/**
 * A rule for values that stand in relation, with its message in the reader's language: the first placeholder of `of` is held
 * against each of the others.
 */
export interface PairModel {
  readonly kind: PairKind;
  readonly of: readonly string[];
  readonly message: string;
  /** True if the value is used all the same, with the message as advice. */
  readonly warn?: boolean;
  /** Of a `group`: the names that belong together, as they stand before the last point of a host. */
  readonly names?: readonly string[];
}

/** The placeholders of a guide and how their values have to stand to each other. */
export interface ValuesModel {
  readonly placeholders: readonly PlaceholderModel[];
  readonly pairs?: readonly PairModel[];
}

/** What became of a value that the reader typed. Only `good` ones enter a command. */
export type Judgement =
  | { readonly is: 'empty' }
  | { readonly is: 'good'; readonly value: string; readonly warning?: string }
  | { readonly is: 'bad'; readonly message: string }
  /** A check has yet to be fetched (`fetchChecks`); until it is there the value is withheld. */
  | { readonly is: 'unchecked' };

/** What a value is judged by besides its own rules. */
export interface Circumstances {
  readonly chosen?: Chosen;
  /** Days are counted from this one, by the reader's own calendar. */
  readonly now?: Date;
}

/** What was typed, in the order of typing: what came last is at fault where two values do not go together. */
export type Typed = readonly (readonly [id: string, text: string])[];
