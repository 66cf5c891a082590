/**
 * What a browser keeps of one reader's progress in one guide, and how it is written down.
 *
 * ```json
 * {
 *   "version": 2,
 *   "steps":   { "find-ip": { "is": "done", "at": 1763856000000 } },
 *   "tasks":   { "rows-filled": { "is": "done", "at": 1763856003000 } },
 *   "answers": { "check-1": { "is": "same", "at": 1763856009000 } },
 *   "choices": { "pool": { "is": ["antpool"], "at": 1763855990000 } },
 *   "values":  { "sub-account": { "is": "mysub", "at": 1763855995000 } },
 *   "visited": 1763856009000
 * }
 * ```
 *
 * Every entry carries the time at which the reader said so, in milliseconds since 1970. What was taken back stays as
 * an entry (`"is": "open"`, `null`, `[]`, `""`): two copies can then be merged, the later word winning.
 *
 * What happens when a guide changes:
 * - A step is moved, retitled, reworded, translated: nothing, its id is the same.
 * - A step is added: it is open.
 * - A step, choice or placeholder is removed: its entry stays here and is ignored, and counts again should the id return.
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

export interface Entry<T> {
  readonly is: T;
  readonly at: number;
}
export type Entries<T> = Readonly<Record<string, Entry<T>>>;
export type StepMark = 'done' | 'skipped' | 'open';
export type TaskMark = 'done' | 'open';

/** Why a saved text could not be used. `newer`: written by a later release of this site. */
export type Unreadable = 'garbage' | 'foreign' | 'newer';

export type Decoded =
  | { readonly ok: true; readonly state: SavedState }
  | { readonly ok: false; readonly why: Unreadable };

export const VERSION = 2;
/** Longest value of the reader's that is kept; what is longer is a mistake, not a value. */
export const LONGEST_VALUE = 4000;

export function emptyState(): SavedState {
  return { version: 2, steps: {}, tasks: {}, answers: {}, choices: {}, values: {}, visited: 0 };
}

export function encode(state: SavedState): string {
  return JSON.stringify(state);
}

/** Reads a saved text of this version or an older one. Never throws. */
export function decode(text: string): Decoded {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, why: 'garbage' };
  }
  if (!isRecord(data) || typeof data['version'] !== 'number') return { ok: false, why: 'foreign' };
  if (data['version'] > VERSION) return { ok: false, why: 'newer' };
  const current = data['version'] === 1 ? fromVersion1(data) : data;
  const state = current['version'] === VERSION ? readState(current) : undefined;
  return state ? { ok: true, state } : { ok: false, why: 'foreign' };
}

function readState(data: Record<string, unknown>): SavedState | undefined {
  const steps = readEntries(data['steps'], isStepMark);
  const tasks = readEntries(data['tasks'], isTaskMark);
  const answers = readEntries(data['answers'], isAnswer);
  const choices = readEntries(data['choices'], isOptions);
  const values = readEntries(data['values'], isValue);
  const visited = data['visited'];
  if (!steps || !tasks || !answers || !choices || !values || !isTime(visited)) return undefined;
  return { version: 2, steps, tasks, answers, choices, values, visited };
}

function readEntries<T>(data: unknown, is: (value: unknown) => value is T): Entries<T> | undefined {
  if (!isRecord(data)) return undefined;
  const entries: [string, Entry<T>][] = [];
  for (const [id, entry] of Object.entries(data)) {
    if (!isRecord(entry) || !isTime(entry['at']) || !is(entry['is'])) return undefined;
    entries.push([id, { is: entry['is'], at: entry['at'] }]);
  }
  // fromEntries, unlike assignment, makes an own property even of "__proto__".
  return Object.fromEntries(entries);
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isStepMark = (value: unknown): value is StepMark =>
  value === 'done' || value === 'skipped' || value === 'open';
const isTaskMark = (value: unknown): value is TaskMark => value === 'done' || value === 'open';
const isAnswer = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';
const isOptions = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((option) => typeof option === 'string');
const isValue = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_VALUE;
