import { isCidr, isHost, isIpv4, isLinkLocal30, isPrivateIpv4 } from './network-values.ts';

/** What a value can be, besides what patterns say; fetched when a value asks for one (`value-rules.ts`). */
export const valueKinds = {
  ipv4: isIpv4,
  'private-ipv4': isPrivateIpv4,
  host: isHost,
  cidr: isCidr,
  'link-local-30': isLinkLocal30,
  'windows-path': (value: string) => /^[A-Za-z]:\\(?:[^<>:"/\\|?*]+\\)*[^<>:"/\\|?*]*$/.test(value),
} as const satisfies Record<string, (value: string) => boolean>;
