import { own } from './model.ts';

/** One rule for a value, with its message in the reader's language. */
export type ValueRule = { readonly message: string } & (
  | { readonly pattern: string; readonly flags?: string }
  | { readonly not: string; readonly flags?: string }
  | { readonly length: readonly [number, number] }
  | { readonly number: readonly (readonly [number, number])[]; readonly whole?: boolean }
  | { readonly is: ValueKind }
);

export type ValueKind = keyof typeof kinds | HeavyKind;

export interface PlaceholderModel {
  readonly id: string;
  readonly label: string;
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

const kinds = {
  'windows-path': (value: string) => /^[A-Za-z]:\\(?:[^<>:"/\\|?*]+\\)*[^<>:"/\\|?*]*$/.test(value),
} as const satisfies Record<string, (value: string) => boolean>;

const network = () => import('./network-values.ts');

/**
 * Checks that weigh too much for every page; they are fetched where a value asks for one. Until then `judge` says "unchecked",
 * and the value enters no command: a link or a file may have brought one that nobody has judged.
 */
const heavyKinds = {
  ipv4: async () => (await network()).isIpv4,
  'private-ipv4': async () => (await network()).isPrivateIpv4,
  host: async () => (await network()).isHost,
  cidr: async () => (await network()).isCidr,
  'link-local-30': async () => (await network()).isLinkLocal30,
  'bitcoin-address': async () => (await import('./bitcoin-address.ts')).isBitcoinAddress,
} as const satisfies Record<string, () => Promise<(value: string) => boolean>>;

type HeavyKind = keyof typeof heavyKinds;
const fetched = new Map<HeavyKind, (value: string) => boolean>();

/** Fetches the heavy checks that a placeholder asks for; nothing if it asks for none, or they are there. */
export function fetchChecks(placeholder: PlaceholderModel): Promise<unknown> | undefined {
  const missing = missingChecks(placeholder);
  return missing.length === 0 ? undefined : fetchAll(missing);
}

/** Fetches every heavy check: for code that judges at build time. */
export async function fetchAllChecks(): Promise<void> {
  await fetchAll(Object.keys(heavyKinds).filter(isHeavy));
}

async function fetchAll(missing: readonly HeavyKind[]): Promise<void> {
  await Promise.all(missing.map(async (kind) => fetched.set(kind, await heavyKinds[kind]())));
}

function missingChecks({ rules, warnings = [] }: PlaceholderModel): readonly HeavyKind[] {
  return [...rules, ...warnings].flatMap((rule) =>
    'is' in rule && isHeavy(rule.is) && !fetched.has(rule.is) ? [rule.is] : [],
  );
}

const isHeavy = (kind: string): kind is HeavyKind => Object.hasOwn(heavyKinds, kind);

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
  if (isHeavy(rule.is)) return fetched.get(rule.is)?.(value) ?? true;
  return kinds[rule.is](value);
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
