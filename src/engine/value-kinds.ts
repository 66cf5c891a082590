import {
  isCidr,
  isHost,
  isIpv4,
  isLinkLocal30,
  isPrivateCidr,
  isPrivateIpv4,
  isUnmixedCidr,
} from './network-values.ts';
import type { HeavyKind, ValueKind } from './value-kind.ts';

/** The check of each kind; fetched when a value asks for one (`value-rules.ts`). */
export const valueKinds = {
  ipv4: isIpv4,
  'private-ipv4': isPrivateIpv4,
  host: isHost,
  cidr: isCidr,
  'private-cidr': isPrivateCidr,
  'unmixed-cidr': isUnmixedCidr,
  'link-local-30': isLinkLocal30,
  'windows-path': (value) => /^[A-Za-z]:\\(?:[^<>:"/\\|?*]+\\)*[^<>:"/\\|?*]*$/.test(value),
} satisfies Record<Exclude<ValueKind, HeavyKind>, (value: string) => boolean>;
