import { own, type Chosen } from './model.ts';
import { LONGEST_VALUE } from './saved-state.ts';
import type { HeavyKind, ValueKind } from './value-kind.ts';
import type {
  Circumstances,
  Judgement,
  PairModel,
  PlaceholderModel,
  Typed,
  ValueRule,
  ValuesModel,
} from './value-model.ts';

export type { PlaceholderModel } from './value-model.ts';

/** Checks that would weigh on every page are fetched where a value asks for one. */
type CheckName = ValueKind | 'day' | 'forms' | 'pairs';
type Check = (value: string, rule: ValueRule, circumstances: Circumstances) => boolean;

/**
 * Until a check is there `judge` says "unchecked", and the value enters no command: a link or a file may have brought one
 * that nobody has judged.
 */
const fetched = new Map<CheckName, Check>();
let forms: typeof import('./normal-value.ts') | undefined;
let among: typeof import('./value-pairs.ts') | undefined;

/** Gives what reads the forms of values to the judge, for code that has it at hand: it is not fetched then. */
export function useForms(module: typeof import('./normal-value.ts')): void {
  forms = module;
}

async function fetchCheck(name: CheckName): Promise<void> {
  if (name === 'forms') forms = await import('./normal-value.ts');
  else if (name === 'pairs') among = await import('./value-pairs.ts');
  else if (name === 'day') fetched.set(name, (await import('./value-day.ts')).obeysDay);
  else fetched.set(name, await importKind(name));
}

async function importKind(kind: ValueKind): Promise<Check> {
  if (kind === 'bitcoin-address') return (await import('./bitcoin-address.ts')).isBitcoinAddress;
  if (kind === 'sia-address') return (await import('./sia-address.ts')).isSiaAddress;
  return (await import('./value-kinds.ts')).valueKinds[
    kind satisfies Exclude<ValueKind, HeavyKind>
  ];
}

/** Fetches the checks that a placeholder asks for; nothing if they are there. */
export function fetchChecks(
  placeholder: PlaceholderModel,
  pairs: readonly PairModel[] = [],
): Promise<unknown> | undefined {
  const missing: CheckName[] = [...missingChecks(placeholder)];
  if (!forms) missing.push('forms');
  if (!among && pairs.some(({ of }) => of.includes(placeholder.id))) missing.push('pairs');
  return missing.length === 0 ? undefined : Promise.all(missing.map(fetchCheck));
}

/** Fetches every check: for code that judges at build time. */
export async function fetchAllChecks(): Promise<void> {
  const { valueKindNames } = await import('./value-kind.ts');
  const others = ['day', 'forms', 'pairs'] as const;
  await Promise.all([...valueKindNames, ...others].map(fetchCheck));
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

/** A text that is its own plain form: forms of characters have yet to be read where there is anything else. */
const PLAIN = /^[ -~]*$/;

/**
 * Judges a value by the rules of its placeholder, in their order, after bringing it into its plain form. What is longer than
 * anything that is kept is never good; the rules look at its beginning only.
 */
export function judge(
  typed: string,
  placeholder: PlaceholderModel,
  circumstances: Circumstances = {},
): Judgement {
  const firstBroken = (text: string, rules: readonly ValueRule[] = []) =>
    rules.find((rule) => isFor(rule, circumstances.chosen) && !obeys(text, rule, circumstances));
  const { rules, prefixes, joins, asdot } = placeholder;
  const text = typed.slice(0, LONGEST_VALUE);
  const isPlain = PLAIN.test(text) && !prefixes && !joins && !asdot;
  const value = isPlain
    ? text.trim()
    : forms?.plainForm(text, placeholder, (form) => !firstBroken(form, rules));
  if (value === undefined) return { is: 'unchecked' };
  if (value === '') return { is: 'empty' };
  const broken = firstBroken(value, rules) ?? (UNSEEN.test(value) && rules.at(-1));
  if (broken) return { is: 'bad', message: broken.message };
  if (typed !== text || UNSEEN.test(value)) return { is: 'bad', message: '' };
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
  model: ValuesModel,
  typed: Typed,
  circumstances: Circumstances = {},
): Readonly<Record<string, Judgement>> {
  const alone = typed.flatMap(([id, text]): (readonly [string, Judgement])[] => {
    const placeholder = model.placeholders.find((each) => each.id === id);
    return placeholder ? [[id, judge(text, placeholder, circumstances)]] : [];
  });
  const withheld = (id: string): boolean => !!model.pairs?.some(({ of }) => of.includes(id));
  return Object.fromEntries(
    !model.pairs
      ? alone
      : (among?.judgeAmong(model, alone, circumstances.chosen) ??
          alone.map(([id, judgement]) =>
            judgement.is === 'good' && withheld(id) ? [id, { is: 'unchecked' }] : [id, judgement],
          )),
  );
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
function isFor({ when }: ValueRule, chosen: Chosen = {}): boolean {
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
  return fetched.get('is' in rule ? rule.is : 'day')?.(value, rule, circumstances) ?? true;
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
