import { crc32 } from './checksum.ts';
import {
  decodeData,
  isRecord,
  stateOf,
  type Entries,
  type Entry,
  type SavedState,
} from './saved-state.ts';

/**
 * Progress on its way to another browser: the states of one or many guides, by guide.
 *
 * As a file it is JSON that a person can read:
 *
 * ```json
 * { "waymark": "progress", "version": 1, "written": "2026-11-23T04:00:00.000Z",
 *   "guides": { "tinywebdb-service": { "version": 2, "steps": … } }, "checksum": "9ae0daaf" }
 * ```
 *
 * As a link it is the value of `guides`, deflated and sealed (`sealed-bytes.ts`). Both are read as a whole or not at all.
 */
export type Handover = Readonly<Record<string, SavedState>>;

/**
 * Why a link or file could not be taken in.
 * - `cut`: its end is missing
 * - `changed`: something in it is not as it was written
 * - `foreign`: it is not ours
 * - `newer`: a later release of this site wrote it
 * - `large`: it is larger than any progress
 */
export type HandoverFault = 'cut' | 'changed' | 'foreign' | 'newer' | 'large';

export type HandoverRead =
  | { readonly ok: true; readonly guides: Handover }
  | { readonly ok: false; readonly why: HandoverFault };

export const HANDOVER_VERSION = 1;
/** The longest text that is looked at, in characters. Everything that this site can keep is far shorter. */
export const LARGEST_HANDOVER = 4_000_000;

/** How far ahead of this device's clock another one's may be, in milliseconds. */
const AHEAD = 24 * 60 * 60 * 1000;

const GUIDE_ID = /^[a-z0-9][a-z0-9-]{0,99}$/;
const END = /"checksum": "\w+"\s*\}$/;
const BEGINNING = '{\n "waymark": "progress",';

/** @param at when it is written, in milliseconds since 1970 */
export function writeFile(guides: Handover, at: number): string {
  const content = {
    waymark: 'progress',
    version: HANDOVER_VERSION,
    written: new Date(at).toISOString(),
    guides,
  };
  return JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 1);
}

/**
 * Reads the text of a file. Never throws.
 *
 * @param now in milliseconds since 1970; what was said more than a day later counts as said then
 */
export function readFile(text: string, now = Date.now()): HandoverRead {
  if (text.length > LARGEST_HANDOVER) return { ok: false, why: 'large' };
  const trimmed = text.trim();
  let data: unknown;
  try {
    data = JSON.parse(trimmed);
  } catch {
    const start = trimmed.slice(0, BEGINNING.length);
    if (!BEGINNING.startsWith(start)) return { ok: false, why: 'foreign' };
    return { ok: false, why: END.test(trimmed) ? 'changed' : 'cut' };
  }
  if (!isRecord(data) || data['waymark'] !== 'progress') return { ok: false, why: 'foreign' };
  const { checksum, ...content } = data;
  // The form of a newer version is not known, nor how its checksum is made.
  if (Number(content['version']) > HANDOVER_VERSION) return { ok: false, why: 'newer' };
  if (checksum !== checksumOf(content)) return { ok: false, why: 'changed' };
  return readGuides(content['guides'], now);
}

/** Reads the states out of JSON data, all of them and whole, or none. `now` is as for {@link readFile}. */
export function readGuides(data: unknown, now = Date.now()): HandoverRead {
  if (!isRecord(data)) return { ok: false, why: 'foreign' };
  const guides: [string, SavedState][] = [];
  for (const [guide, stored] of Object.entries(data)) {
    const decoded = decodeData(stored);
    if (!decoded.ok) return { ok: false, why: decoded.why === 'newer' ? 'newer' : 'foreign' };
    if (decoded.partial || !GUIDE_ID.test(guide)) return { ok: false, why: 'foreign' };
    guides.push([guide, notAfter(decoded.state, now + AHEAD)]);
  }
  if (guides.length === 0) return { ok: false, why: 'foreign' };
  return { ok: true, guides: Object.fromEntries(guides) };
}

/**
 * The state with no word and no visit later than a moment. What comes from elsewhere must not outrank for ever what this
 * reader says: its clock may be wrong, or somebody made it up.
 */
export function notAfter(state: SavedState, latest: number): SavedState {
  const entry = ({ at, back, ...rest }: Entry<unknown>): Entry<unknown> => ({
    ...rest,
    at: Math.min(at, latest),
    ...(back !== undefined && { back: Math.min(back, latest) }),
  });
  const entries = (part: Entries<unknown>): Entries<unknown> =>
    Object.fromEntries(Object.entries(part).map(([id, each]) => [id, entry(each)]));
  return stateOf((part) => entries(state[part]), Math.min(state.visited, latest));
}

const checksumOf = (content: object): string =>
  crc32(new TextEncoder().encode(JSON.stringify(content)))
    .toString(16)
    .padStart(8, '0');
