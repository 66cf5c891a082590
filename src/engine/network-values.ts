/** Four decimal numbers 0–255 without leading zeros (RFC 6943, 3.1.1: the strict form). */
export function isIpv4(value: string): boolean {
  return ipv4Number(value) !== undefined;
}

/** An address of a private network: 10/8, 172.16/12, 192.168/16 (RFC 1918). */
export function isPrivateIpv4(value: string): boolean {
  return (
    isWithin(value, '10.0.0.0', 8) ||
    isWithin(value, '172.16.0.0', 12) ||
    isWithin(value, '192.168.0.0', 16)
  );
}

/**
 * A host name with at least one dot (RFC 1123: letters, digits and inner hyphens, 63 a label, 253 in all; the last label begins
 * with a letter, so that an address with a slip in it is no name), or an IPv4 address.
 */
export function isHost(value: string): boolean {
  if (/^[\d.]+$/.test(value)) return isIpv4(value);
  const labels = value.split('.');
  return (
    value.length <= 253 &&
    labels.length >= 2 &&
    /^[a-z]/i.test(labels.at(-1) ?? '') &&
    labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i.test(label))
  );
}

/** A network in CIDR form with no bit set beyond its prefix, such as `10.0.0.0/16`. */
export function isCidr(value: string): boolean {
  const cidr = parseCidr(value);
  return cidr !== undefined && cidr.address % 2 ** (32 - cidr.prefix) === 0;
}

/** A network that lies wholly in private space (RFC 1918) or in the space that providers share (RFC 6598). */
export function isPrivateCidr(value: string): boolean {
  const range = rangeOf(value);
  return range !== undefined && NOT_PUBLIC.some((space) => isInside(range, space));
}

/** A network that does not reach from private space into public space, as 10.0.0.0/7 does. */
export function isUnmixedCidr(value: string): boolean {
  const range = rangeOf(value);
  if (!range) return false;
  return NOT_PUBLIC.every((space) => isInside(range, space) || !overlaps(range, space));
}

/** The first and last address of a network, as numbers. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** The addresses of a network in CIDR form; of a single address, that one. Undefined if it is neither. */
export function rangeOf(value: string): AddressRange | undefined {
  const cidr = parseCidr(value.includes('/') ? value : `${value}/32`);
  if (!cidr) return undefined;
  const size = 2 ** (32 - cidr.prefix);
  const first = cidr.address - (cidr.address % size);
  return { first, last: first + size - 1 };
}

export function overlaps(one: AddressRange, other: AddressRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

export function isInside(inner: AddressRange, outer: AddressRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** RFC 1918 and RFC 6598. */
const NOT_PUBLIC = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (space) => rangeOf(space) ?? [],
);

/**
 * A /30 inside 169.254.0.0/16 that AWS accepts for the inside of a tunnel: seven of them are reserved
 * (AWS Site-to-Site VPN user guide, "Tunnel options").
 */
export function isLinkLocal30(value: string): boolean {
  const cidr = parseCidr(value);
  return (
    isCidr(value) &&
    cidr?.prefix === 30 &&
    isWithin(value.slice(0, value.indexOf('/')), '169.254.0.0', 16) &&
    !RESERVED_30.includes(value)
  );
}

const RESERVED_30: readonly string[] = [
  '169.254.0.0/30',
  '169.254.1.0/30',
  '169.254.2.0/30',
  '169.254.3.0/30',
  '169.254.4.0/30',
  '169.254.5.0/30',
  '169.254.169.252/30',
];

function parseCidr(value: string): { address: number; prefix: number } | undefined {
  const match = /^([\d.]+)\/(\d|[12]\d|3[0-2])$/.exec(value);
  const address = ipv4Number(match?.[1] ?? '');
  return address === undefined ? undefined : { address, prefix: Number(match?.[2]) };
}

function isWithin(value: string, network: string, prefix: number): boolean {
  const address = ipv4Number(value);
  const base = ipv4Number(network);
  if (address === undefined || base === undefined) return false;
  const size = 2 ** (32 - prefix);
  return Math.floor(address / size) === Math.floor(base / size);
}

function ipv4Number(value: string): number | undefined {
  const parts = value.split('.');
  if (
    parts.length !== 4 ||
    !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  ) {
    return undefined;
  }
  return parts.reduce((number, part) => number * 256 + Number(part), 0);
}
