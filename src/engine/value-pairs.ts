import { applies, type Chosen } from './model.ts';
import { isInside, overlaps, rangeOf, type AddressRange } from './network-values.ts';
import type { Judgement, PairKind, PairModel, ValuesModel } from './value-model.ts';

type Judged = readonly (readonly [id: string, judgement: Judgement])[];

/**
 * Holds values that are good by their own rules against each other, in the order of typing. Those that the choices hide take
 * no part.
 */
export function judgeAmong(
  { placeholders, pairs = [] }: ValuesModel,
  alone: Judged,
  chosen: Chosen = {},
): Judged {
  const shown = placeholders.filter(({ when }) => applies(when, chosen));
  const known = new Map<string, string>();
  for (const { id, default: standard } of shown) {
    const isTyped = alone.some(([each, { is }]) => each === id && is === 'good');
    if (standard !== undefined && !isTyped) known.set(id, standard);
  }
  return alone.map(([id, judgement]) => {
    if (judgement.is !== 'good' || !shown.some((each) => each.id === id)) return [id, judgement];
    const judged = against(judgement, id, pairs, known);
    if (judged.is === 'good') known.set(id, judged.value);
    return [id, judged];
  });
}

/** A good value against the others that are known; the first pair that it breaks gives its message. */
function against(
  good: Judgement & { readonly is: 'good' },
  id: string,
  pairs: readonly PairModel[],
  known: ReadonlyMap<string, string>,
): Judgement {
  const broken = pairs.filter((pair) => {
    const [first = '', ...rest] = pair.of;
    const partners = id === first ? rest : rest.includes(id) ? [first] : [];
    return partners.some((partner) => {
      const other = known.get(partner);
      if (other === undefined) return false;
      return !(id === first
        ? obeysPair(pair, good.value, other)
        : obeysPair(pair, other, good.value));
    });
  });
  const refused = broken.find(({ warn }) => !warn);
  if (refused) return { is: 'bad', message: refused.message };
  const warning = good.warning ?? broken[0]?.message;
  return { ...good, ...(warning !== undefined && { warning }) };
}

/** Whether two values obey a pair. Values that it has nothing to say of do: a text that is no network overlaps none. */
export function obeysPair(pair: PairModel, first: string, second: string): boolean {
  return judges[pair.kind](first, second, pair);
}

type Judge = (first: string, second: string, pair: PairModel) => boolean;

const ranges =
  (judge: (one: AddressRange, other: AddressRange) => boolean): Judge =>
  (first, second) => {
    const one = rangeOf(first);
    const other = rangeOf(second);
    return !one || !other || judge(one, other);
  };

const judges: Readonly<Record<PairKind, Judge>> = {
  /** Not the same value; case and leading zeros of a number do not count. */
  differ: (first, second) => plain(first) !== plain(second),
  /** Networks that share no address. */
  apart: ranges((one, other) => !overlaps(one, other)),
  /** The first network neither lies in the second nor is the same; it may be larger. */
  outside: ranges((one, other) => !isInside(one, other)),
  /** The first network, or address, lies in the second. */
  inside: ranges(isInside),
  /** The first begins with the second and goes on: the zone us-east-1a belongs to the Region us-east-1. */
  belongs: (first, second) =>
    first.startsWith(second) && /^[a-z-]/.test(first.slice(second.length)),
  /** Two hosts are neither the same nor both of these names. */
  group: (first, second, { names = [] }) =>
    plain(first) !== plain(second) &&
    !(names.includes(houseOf(first)) && names.includes(houseOf(second))),
};

const plain = (value: string): string => value.toLowerCase().replace(/^0+(?=\d+$)/, '');

/** The part of a host before its last point: `antpool` of `ss.antpool.com`. */
const houseOf = (host: string): string => host.toLowerCase().split('.').at(-2) ?? '';
