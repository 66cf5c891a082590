/**
 * What a browser keeps of one reader's progress in one guide, and how it is written down.
 *
 * ```json
 * {
 *   "version": 2,
 *   "steps":   { "find-ip": { "is": "done", "at": 1763856000000, "text": "x3Fa91-b", "title": "Find the miner" } },
 *   "tasks":   { "rows-filled": { "is": "done", "at": 1763856003000 } },
 *   "answers": { "check-1": { "is": "same", "at": 1763856009000 } },
 *   "choices": { "pool": { "is": ["antpool"], "at": 1763855990000 } },
 *   "values":  { "sub-account": { "is": "mysub", "at": 1763855995000 } },
 *   "visited": 1763856009000
 * }
 * ```
 *
 * Every entry carries the time at which the reader said so, in whole milliseconds since 1970; a time that no calendar has
 * (negative, or beyond {@link LATEST_TIME}) is read as 0: the reader said so, but nobody knows when. An entry of another
 * shape is left out, and the rest is read. What was taken back stays as
 * an entry (`"is": "open"`, `null`, `[]`, `""`): two copies can then be merged, the later word winning.
 *
 * What happens when a guide changes:
 * - A step is moved or translated: nothing, its id is the same.
 * - A step is retitled or reworded: it stays ticked. `text` says under which words it was ticked (`step-texts.ts`), so that
 *   the page can say that they have changed.
 * - A step is added: it is open.
 * - A step is removed: its entry stays here with the `title` that it had, and counts again should the id return.
 * - A choice or placeholder is removed: its entry stays here and is ignored.
 * - An id is renamed: the tick is lost. That is why ids never are.
 *
 * Version 1, the shape of the first drafts, had ids without times (`"steps": ["find-ip"]`); it is read as of time 0,
 * so that whatever the reader says now is later.
 */
export interface SavedState {
  readonly version: 2;
  readonly steps: Entries<StepMark>;
  readonly tasks: Entries<TaskMark>;
  /** By the id of the step that holds the checkpoint. */
  readonly answers: Entries<string | null>;
  readonly choices: Entries<readonly string[]>;
  readonly values: Entries<string>;
  /** When the reader last did something here; 0 if never. */
  readonly visited: number;
}

/** Where the entries stand. */
export const PARTS = ['steps', 'tasks', 'answers', 'choices', 'values'] as const;
export type Part = (typeof PARTS)[number];

export interface Entry<T> {
  readonly is: T;
  /** When it was said: its place in the story, which decides what an answer reopens or leads past. */
  readonly at: number;
  /** When it was put back to this by taking something back; to other copies this is the later word. */
  readonly back?: number;
  /** Of a ticked step: the fingerprints of the words under which it was ticked, one for each language. */
  readonly text?: string;
  /** Of a ticked step: the title that it had. */
  readonly title?: string;
}
export type Entries<T> = Readonly<Record<string, Entry<T>>>;
export type StepMark = 'done' | 'skipped' | 'open';
export type TaskMark = 'done' | 'open';

/** Why a saved text could not be used. `newer`: written by a later release of this site. */
export type Unreadable = 'garbage' | 'foreign' | 'newer';

export type Decoded =
  | {
      readonly ok: true;
      readonly state: SavedState;
      /** True if some of the text could not be read and is not in the state. */
      readonly partial?: true;
    }
  | { readonly ok: false; readonly why: Unreadable };

export const VERSION = 2;
/** Longest value of the reader's that is kept; what is longer is a mistake, not a value. */
export const LONGEST_VALUE = 4000;

/** The latest time that `Date` knows, in milliseconds since 1970. */
export const LATEST_TIME = 8.64e15;

/** A state that is made part by part: `make` gets the name of a part and gives its entries. */
export function stateOf(make: (part: Part) => Entries<unknown>, visited: number): SavedState {
  const parts = Object.fromEntries(PARTS.map((part) => [part, make(part)]));
  return { version: VERSION, ...(parts as Pick<SavedState, Part>), visited };
}

export function emptyState(): SavedState {
  return stateOf(() => ({}), 0);
}

/**
 * Writes a state down.
 *
 * @param base the base path of the site that writes: another copy of the site on this host then knows that the entry is not
 *   one of the time before keys carried the base (`browser/old-keys.ts`). Not read back.
 */
export function encode(state: SavedState, base?: string): string {
  return JSON.stringify({ ...state, base });
}

/** Reads a saved text of this version or an older one. Never throws. */
export function decode(text: string): Decoded {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, why: 'garbage' };
  }
  return decodeData(data);
}

/** As {@link decode}, of what was JSON. */
export function decodeData(data: unknown): Decoded {
  if (!isRecord(data) || typeof data['version'] !== 'number') return { ok: false, why: 'foreign' };
  if (data['version'] > VERSION) return { ok: false, why: 'newer' };
  const current = data['version'] === 1 ? fromVersion1(data) : data;
  return current['version'] === VERSION ? readState(current) : { ok: false, why: 'foreign' };
}

/** Reads what can be read. Where that is nothing of what there is, the text is not ours. */
function readState(data: Record<string, unknown>): Decoded {
  const visited = readTime(data['visited']);
  let isPartial = visited === undefined;
  let isOurs = false;
  const state = stateOf((part) => {
    const { entries, isWhole } = readEntries(data[part], fits[part]);
    isPartial ||= !isWhole;
    isOurs ||= isWhole || Object.keys(entries).length > 0;
    return entries;
  }, visited ?? 0);
  if (!isOurs) return { ok: false, why: 'foreign' };
  return isPartial ? { ok: true, state, partial: true } : { ok: true, state };
}

interface EntriesRead {
  readonly entries: Entries<unknown>;
  /** False if something was left out. */
  readonly isWhole: boolean;
}

function readEntries(data: unknown, is: (value: unknown) => boolean): EntriesRead {
  if (!isRecord(data)) return { entries: {}, isWhole: false };
  const all = Object.entries(data);
  const read = all.flatMap(([id, entry]): [string, Entry<unknown>][] => {
    const at = isRecord(entry) ? readTime(entry['at']) : undefined;
    if (!isRecord(entry) || at === undefined || !is(entry['is'])) return [];
    const { text, title } = entry;
    const back = readTime(entry['back']);
    const more = {
      ...(back !== undefined && { back }),
      ...(isValue(text) && { text }),
      ...(isValue(title) && { title }),
    };
    return [[id, { is: entry['is'], at, ...more }]];
  });
  // fromEntries, unlike assignment, makes an own property even of "__proto__".
  return { entries: Object.fromEntries(read), isWhole: read.length === all.length };
}

function fromVersion1(data: Record<string, unknown>): Record<string, unknown> {
  const marks = (ids: unknown): unknown =>
    Array.isArray(ids) && ids.every((id) => typeof id === 'string')
      ? Object.fromEntries(ids.map((id) => [id, { is: 'done', at: 0 }]))
      : undefined;
  const dated = (record: unknown): unknown =>
    isRecord(record)
      ? Object.fromEntries(Object.entries(record).map(([id, is]) => [id, { is, at: 0 }]))
      : undefined;
  return {
    version: 2,
    steps: marks(data['steps'] ?? []),
    tasks: marks(data['tasks'] ?? []),
    answers: dated(data['answers'] ?? {}),
    choices: dated(data['choices'] ?? {}),
    values: dated(data['values'] ?? {}),
    visited: 0,
  };
}

/** True of what stands for "nothing said any more". */
export const isTakenBack = (is: unknown): boolean =>
  is === 'open' || !(is as Entry<string | readonly string[] | null>['is'])?.length;

/** When an entry became what it is: said, or put back. */
export const saidAt = ({ at, back = at }: Entry<unknown>): number => Math.max(at, back);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A time as it is reckoned with: whole, and 0 where no calendar has it. Nothing if it is no number at all. */
function readTime(value: unknown): number | undefined {
  if (typeof value !== 'number') return undefined;
  return value > 0 && value <= LATEST_TIME ? Math.floor(value) : 0;
}

const isValue = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_VALUE;

/** What may be said in each part. */
const fits: Readonly<Record<Part, (value: unknown) => boolean>> = {
  steps: (value) => value === 'done' || value === 'skipped' || value === 'open',
  tasks: (value) => value === 'done' || value === 'open',
  answers: (value) => value === null || typeof value === 'string',
  choices: (value) => Array.isArray(value) && value.every((option) => typeof option === 'string'),
  values: isValue,
};
