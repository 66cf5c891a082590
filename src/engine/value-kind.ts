/** What a value can be, besides what patterns say. The schema of `guide.yml` and the checks of the engine are made of this list. */
export const valueKindNames = [
  'ipv4',
  'private-ipv4',
  'host',
  'cidr',
  'private-cidr',
  'unmixed-cidr',
  'link-local-30',
  'windows-path',
  'bitcoin-address',
  'sia-address',
] as const;

export type ValueKind = (typeof valueKindNames)[number];

/** Kinds whose check brings a library with it, and is fetched by itself. */
export type HeavyKind = 'bitcoin-address' | 'sia-address';
