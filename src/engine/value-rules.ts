import { own } from './model.ts';
import type { valueKinds } from './value-kinds.ts';

/** One rule for a value, with its message in the reader's language. */
export type ValueRule = { readonly message: string } & (
  | { readonly pattern: string; readonly flags?: string | undefined }
  | { readonly not: string; readonly flags?: string | undefined }
  | { readonly length: readonly [number, number] }
  | {
      readonly number: readonly (readonly [number, number])[];
      readonly whole?: boolean | undefined;
    }
  | { readonly is: ValueKind }
);

export type ValueKind = keyof typeof valueKinds | 'bitcoin-address';

export interface PlaceholderModel {
  readonly id: string;
  readonly default?: string;
  readonly secret?: boolean;
  readonly rules: readonly ValueRule[];
  readonly warnings?: readonly ValueRule[];
}

/** What became of a value that the reader typed. Only `good` ones enter a command. */
export type Judgement =
  | { readonly is: 'empty' }
  | { readonly is: 'good'; readonly value: string; readonly warning?: string }
  | { readonly is: 'bad'; readonly message: string }
  /** A check has yet to be fetched (`fetchChecks`); until it is there the value is withheld. */
  | { readonly is: 'unchecked' };

/**
 * Checks that would weigh on every page are fetched where a value asks for one. Until then `judge` says "unchecked", and the
 * value enters no command: a link or a file may have brought one that nobody has judged.
 */
const fetched = new Map<ValueKind, (value: string) => boolean>();

async function fetchCheck(kind: ValueKind): Promise<void> {
  fetched.set(
    kind,
    kind === 'bitcoin-address'
      ? (await import('./bitcoin-address.ts')).isBitcoinAddress
      : (await import('./value-kinds.ts')).valueKinds[kind],
  );
}

/** Fetches the checks that a placeholder asks for; nothing if it asks for none, or they are there. */
export function fetchChecks(placeholder: PlaceholderModel): Promise<unknown> | undefined {
  const missing = missingChecks(placeholder);
  return missing.length === 0 ? undefined : Promise.all(missing.map(fetchCheck));
}

/** Fetches every check: for code that judges at build time. */
export async function fetchAllChecks(): Promise<void> {
  const { valueKinds } = await import('./value-kinds.ts');
  for (const kind of Object.keys(valueKinds)) await fetchCheck(kind as ValueKind);
  await fetchCheck('bitcoin-address');
}

function missingChecks({ rules, warnings = [] }: PlaceholderModel): readonly ValueKind[] {
  return [...rules, ...warnings].flatMap((rule) =>
    'is' in rule && !fetched.has(rule.is) ? [rule.is] : [],
  );
}

/** What ends a line, steers a terminal or turns the direction of writing: a pasted command would not be what was seen. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Judges a value by the rules of its placeholder, in their order; blanks around it do not count. */
export function judge(typed: string, placeholder: PlaceholderModel): Judgement {
  const value = typed.trim();
  if (value === '') return { is: 'empty' };
  const broken =
    placeholder.rules.find((rule) => !obeys(value, rule)) ??
    (UNSEEN.test(value) ? (placeholder.rules.at(-1) ?? { message: '' }) : undefined);
  if (broken) return { is: 'bad', message: broken.message };
  if (missingChecks(placeholder).length > 0) return { is: 'unchecked' };
  const warning = placeholder.warnings?.find((rule) => !obeys(value, rule))?.message;
  return { is: 'good', value, ...(warning !== undefined && { warning }) };
}

/** The values that may stand in commands: the reader's good ones, else the defaults. */
export function usableValues(
  placeholders: readonly PlaceholderModel[],
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    placeholders.flatMap((placeholder) => {
      const judgement = judge(own(typed, placeholder.id) ?? '', placeholder);
      if (judgement.is === 'good') return [[placeholder.id, judgement.value]];
      return placeholder.default === undefined ? [] : [[placeholder.id, placeholder.default]];
    }),
  );
}

function obeys(value: string, rule: ValueRule): boolean {
  if ('pattern' in rule) return new RegExp(rule.pattern, rule.flags).test(value);
  if ('not' in rule) return !new RegExp(rule.not, rule.flags).test(value);
  if ('length' in rule)
    return [...value].length >= rule.length[0] && [...value].length <= rule.length[1];
  if ('number' in rule) return isInRanges(value, rule.number, rule.whole === true);
  return fetched.get(rule.is)?.(value) ?? true;
}

function isInRanges(
  value: string,
  ranges: readonly (readonly [number, number])[],
  whole: boolean,
): boolean {
  if (!(whole ? /^\d+$/ : /^-?\d+(\.\d+)?$/).test(value)) return false;
  const number = Number(value);
  return ranges.some(([least, most]) => number >= least && number <= most);
}
