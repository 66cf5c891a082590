import { crc32 } from './checksum.ts';
import type { HandoverFault } from './handover.ts';

/*
 * Bytes as a text that may stand in a link, with which it can be told whether they arrived as they were sent:
 *
 *   W M | version, 1 byte | length of the whole, 4 bytes | CRC-32 of all the rest, 4 bytes | the bytes
 *
 * in base64url without padding. Numbers are big-endian.
 */
const MAGIC = [0x57, 0x4d] as const;
const VERSION = 1;
const HEAD = 11;
/** What every sealed text begins with: the magic in base64url, as far as it fills whole characters. */
const BEGINNING = 'V0';

export type Unsealed =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly why: HandoverFault };

export function seal(bytes: Uint8Array): string {
  const whole = new Uint8Array(HEAD + bytes.length);
  whole.set([...MAGIC, VERSION]);
  whole.set(bytes, HEAD);
  const view = new DataView(whole.buffer);
  view.setUint32(3, whole.length);
  view.setUint32(7, checksumOf(whole));
  return toBase64Url(whole);
}

/**
 * Opens what {@link seal} made. Never throws. What programs and writers put behind a link (a full stop, a bracket, `&utm_…`)
 * does not count: the seal says where its text ends.
 */
export function unseal(text: string): Unsealed {
  const end = text.search(/[^\w-]/);
  const bare = end > 0 ? open(text.slice(0, end)) : undefined;
  return bare?.ok ? bare : open(text);
}

function open(text: string): Unsealed {
  const bad = (why: HandoverFault): Unsealed => ({ ok: false, why });
  if (!BEGINNING.startsWith(text.slice(0, BEGINNING.length))) return bad('foreign');
  if (/[^\w-]/.test(text)) return bad('changed');
  const whole = fromBase64Url(text);
  // A single character left over holds no byte: the rest of its group is missing.
  if (!whole || whole.length < HEAD) return bad('cut');
  if (whole[0] !== MAGIC[0] || whole[1] !== MAGIC[1]) return bad('foreign');
  const version = whole[2] ?? 0;
  if (version !== VERSION) return bad(version > VERSION ? 'newer' : 'foreign');
  const view = new DataView(whole.buffer);
  if (whole.length < view.getUint32(3)) return bad('cut');
  const isWhole =
    whole.length === view.getUint32(3) &&
    view.getUint32(7) === checksumOf(whole) &&
    // The last character has bits to spare: they are nought, or it was another one.
    toBase64Url(whole) === text;
  return isWhole ? { ok: true, bytes: whole.slice(HEAD) } : bad('changed');
}

/** Of everything but the four bytes in which it stands. */
function checksumOf(whole: Uint8Array): number {
  const rest = whole.slice();
  rest.fill(0, 7, HEAD);
  return crc32(rest);
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
