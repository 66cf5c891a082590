import { isInside, overlaps, rangeOf, type AddressRange } from './network-values.ts';

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
