import { applies, own, type Chosen, type Condition } from './model.ts';
import { normaliseValue, plainForm, type WrittenForms } from './normal-value.ts';
import { LONGEST_VALUE } from './saved-state.ts';
import type { HeavyKind, ValueKind } from './value-kind.ts';
import type { PairModel } from './value-pairs.ts';

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

export type { ValueKind } from './value-kind.ts';

export interface PlaceholderModel extends WrittenForms {
  readonly id: string;
  readonly default?: string;
  readonly secret?: boolean;
  readonly when?: Condition;
  readonly rules: readonly ValueRule[];
  readonly warnings?: readonly ValueRule[];
}

/** What became of a value that the reader typed. Only `good` ones enter a command. */
export type Judgement =
  | { readonly is: 'empty' }
  | { readonly is: 'good'; readonly value: string; readonly warning?: string }
  /** `unseen` names a sign that cannot be seen, which says more than the message: `U+001B`. */
  | { readonly is: 'bad'; readonly message: string; readonly unseen?: string }
  /** A check has yet to be fetched (`fetchChecks`); until it is there the value is withheld. */
  | { readonly is: 'unchecked' };

/** What a value is judged by besides its own rules. */
export interface Circumstances {
  readonly chosen?: Chosen;
  /** As `YYYY-MM-DD`, by the reader's own calendar. */
  readonly today?: string;
}

/** The placeholders of a guide and how their values have to stand to each other. */
export interface ValuesModel {
  readonly placeholders: readonly PlaceholderModel[];
  readonly pairs?: readonly PairModel[];
}

/** What was typed, in the order of typing: what came last is at fault where two values do not go together. */
export type Typed = readonly (readonly [id: string, text: string])[];

/** Checks that would weigh on every page are fetched where a value asks for one. */
type CheckName = ValueKind | 'day' | 'pairs';
type Check = (value: string, rule: ValueRule, circumstances: Circumstances) => boolean;

/**
 * Until a check is there `judge` says "unchecked", and the value enters no command: a link or a file may have brought one
 * that nobody has judged.
 */
const fetched = new Map<CheckName, Check>();
let obeysPair: typeof import('./value-pairs.ts').obeysPair | undefined;

async function fetchCheck(name: CheckName): Promise<void> {
  if (name === 'pairs') ({ obeysPair } = await import('./value-pairs.ts'));
  else fetched.set(name, name === 'day' ? await importDayCheck() : await importKind(name));
}

async function importDayCheck(): Promise<Check> {
  const { isDayWithin } = await import('./value-day.ts');
  return (value, rule, { today = '' }) => !('day' in rule) || isDayWithin(value, rule.day, today);
}

async function importKind(kind: ValueKind): Promise<Check> {
  if (kind === 'bitcoin-address') return (await import('./bitcoin-address.ts')).isBitcoinAddress;
  if (kind === 'sia-address') return (await import('./sia-address.ts')).isSiaAddress;
  return (await import('./value-kinds.ts')).valueKinds[
    kind satisfies Exclude<ValueKind, HeavyKind>
  ];
}

/** Fetches the checks that a placeholder asks for; nothing if it asks for none, or they are there. */
export function fetchChecks(
  placeholder: PlaceholderModel,
  pairs: readonly PairModel[] = [],
): Promise<unknown> | undefined {
  const missing: CheckName[] = [...missingChecks(placeholder)];
  if (!obeysPair && pairs.some(({ of }) => of.includes(placeholder.id))) missing.push('pairs');
  return missing.length === 0 ? undefined : Promise.all(missing.map(fetchCheck));
}

/** Fetches every check: for code that judges at build time. */
export async function fetchAllChecks(): Promise<void> {
  const { valueKindNames } = await import('./value-kind.ts');
  await Promise.all([...valueKindNames, 'day' as const, 'pairs' as const].map(fetchCheck));
}

function missingChecks({ rules, warnings = [] }: PlaceholderModel): readonly CheckName[] {
  return [...rules, ...warnings]
    .flatMap((rule) => checkOf(rule) ?? [])
    .filter((name) => !fetched.has(name));
}

const checkOf = (rule: ValueRule): CheckName | undefined =>
  'is' in rule ? rule.is : 'day' in rule ? 'day' : undefined;

/** What ends a line, steers a terminal or cannot be seen: a pasted command would not be what was seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Judges a value by the rules of its placeholder, in their order, after bringing it into its plain form. What is longer than
 * anything that is kept is never good; the rules look at its beginning only.
 */
export function judge(
  typed: string,
  placeholder: PlaceholderModel,
  circumstances: Circumstances = {},
): Judgement {
  const judgement = judgePart(typed.slice(0, LONGEST_VALUE), placeholder, circumstances);
  if (typed.length <= LONGEST_VALUE || judgement.is === 'bad') return judgement;
  return { is: 'bad', message: '' };
}

function judgePart(
  typed: string,
  placeholder: PlaceholderModel,
  circumstances: Circumstances,
): Judgement {
  const firstBroken = (text: string, rules: readonly ValueRule[] = []) =>
    rules.find((rule) => isFor(rule, circumstances) && !obeys(text, rule, circumstances));
  let value = plainForm(normaliseValue(typed), placeholder);
  if (value === '') return { is: 'empty' };
  let broken = firstBroken(value, placeholder.rules);
  if (broken && placeholder.joins) {
    const joined = value.replace(/\s+/g, '');
    if (!firstBroken(joined, placeholder.rules)) [value, broken] = [joined, undefined];
  }
  const unseen = UNSEEN.exec(value)?.[0].codePointAt(0)?.toString(16).toUpperCase();
  if (unseen !== undefined) {
    const { message } = broken ?? placeholder.rules.at(-1) ?? { message: '' };
    return { is: 'bad', message, unseen: `U+${unseen.padStart(4, '0')}` };
  }
  if (broken) return { is: 'bad', message: broken.message };
  if (missingChecks(placeholder).length > 0) return { is: 'unchecked' };
  const warning = firstBroken(value, placeholder.warnings)?.message;
  return { is: 'good', value, ...(warning !== undefined && { warning }) };
}

/**
 * Judges every value of a guide, each by its own rules and then against the others. Of two that do not go together the one
 * that was typed later is at fault; a default is never.
 *
 * @returns by id, of what was typed for a placeholder of the guide
 */
export function judgeAll(
  { placeholders, pairs = [] }: ValuesModel,
  typed: Typed,
  circumstances: Circumstances = {},
): Readonly<Record<string, Judgement>> {
  const shown = placeholders.filter(({ when }) => applies(when, circumstances.chosen ?? {}));
  const alone = typed.flatMap(([id, text]) => {
    const placeholder = placeholders.find((each) => each.id === id);
    return placeholder ? [{ id, judgement: judge(text, placeholder, circumstances) }] : [];
  });
  const known = new Map<string, string>();
  for (const { id, default: standard } of shown) {
    const isTyped = alone.some((each) => each.id === id && each.judgement.is === 'good');
    if (standard !== undefined && !isTyped) known.set(id, standard);
  }
  return Object.fromEntries(
    alone.map(({ id, judgement }) => {
      if (judgement.is !== 'good' || !shown.some((each) => each.id === id)) return [id, judgement];
      const among = amongOthers(judgement, id, pairs, known);
      if (among.is === 'good') known.set(id, among.value);
      return [id, among];
    }),
  );
}

type Good = Judgement & { readonly is: 'good' };

/** A good value against the others that are known; the first pair that it breaks gives its message. */
function amongOthers(
  good: Good,
  id: string,
  pairs: readonly PairModel[],
  others: ReadonlyMap<string, string>,
): Judgement {
  const concerned = pairs.flatMap((pair) => {
    const [first = '', ...rest] = pair.of;
    const partners = id === first ? rest : rest.includes(id) ? [first] : [];
    return partners.flatMap((partner) => {
      const other = others.get(partner);
      if (other === undefined) return [];
      const values = id === first ? ([good.value, other] as const) : ([other, good.value] as const);
      return [{ pair, values }];
    });
  });
  if (concerned.length === 0) return good;
  const check = obeysPair;
  if (!check) return { is: 'unchecked' };
  const broken = concerned
    .filter(({ pair, values }) => !check(pair, ...values))
    .map(({ pair }) => pair);
  const refused = broken.find(({ warn }) => !warn);
  if (refused) return { is: 'bad', message: refused.message };
  const warning = good.warning ?? broken[0]?.message;
  return { ...good, ...(warning !== undefined && { warning }) };
}

/** The values that may stand in commands: the reader's good ones, else the defaults. */
export function usableValues(
  model: ValuesModel,
  judgements: Readonly<Record<string, Judgement>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    model.placeholders.flatMap(({ id, default: standard }) => {
      const judgement = own(judgements, id);
      if (judgement?.is === 'good') return [[id, judgement.value]];
      return standard === undefined ? [] : [[id, standard]];
    }),
  );
}

/** True of a rule for everybody, and of one for those who have chosen as the reader has. */
function isFor({ when }: ValueRule, { chosen = {} }: Circumstances): boolean {
  return Object.entries(when ?? {}).every(([choice, options]) =>
    own(chosen, choice)?.some((option) => options.includes(option)),
  );
}

function obeys(value: string, rule: ValueRule, circumstances: Circumstances): boolean {
  if ('pattern' in rule) return new RegExp(rule.pattern, rule.flags).test(value);
  if ('not' in rule) return !new RegExp(rule.not, rule.flags).test(value);
  if ('length' in rule)
    return [...value].length >= rule.length[0] && [...value].length <= rule.length[1];
  if ('number' in rule) return isInRanges(value, rule.number, rule.whole === true);
  return fetched.get('day' in rule ? 'day' : rule.is)?.(value, rule, circumstances) ?? true;
}

function isInRanges(
  value: string,
  ranges: readonly (readonly [number, number])[],
  whole: boolean,
): boolean {
  if (!(whole ? /^\d+$/ : /^[-+]?(\d+(\.\d+)?|\.\d+)$/).test(value)) return false;
  const number = Number(value);
  return ranges.some(([least, most]) => number >= least && number <= most);
}
