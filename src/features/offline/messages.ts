import { storagePrefix } from '../../browser/storage-prefix.ts';
import type { KeepingFault } from './keeping.ts';

/** What the worker tells every open page while it makes a copy. */
export type FromWorker =
  | { readonly is: 'keeping'; readonly done: number; readonly total: number }
  | { readonly is: 'kept' }
  | { readonly is: 'failed'; readonly why: Exclude<KeepingFault, 'stopped'> };

/** What a page asks of the worker: to take over with its version; to complete its copy; to stop making one. */
export type ToWorker = 'show' | 'keep' | 'stop';

/** The channel of the site at this address: the pages of another site on the host hear nothing. */
export const channelName = (home: string): string =>
  `${storagePrefix(new URL(home).pathname)}offline`;

/** Begins the names of this site's caches and of no other's on the host. */
export const cachePrefix = (home: string): string => `waymark:${new URL(home).pathname}:`;

/** Under this address, in the cache of a version, stands the record that makes the copy a whole one. */
export const RECORD = 'offline-record.json';

export interface KeptRecord {
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  /** When the copy was complete, in milliseconds since 1970. */
  readonly since: number;
}

/** Reads a record; nothing if it is none: then the copy does not count as kept. */
export function readRecord(json: unknown): KeptRecord | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { version, files, bytes, since } = json as Record<string, unknown>;
  const numbers = [files, bytes, since];
  return typeof version === 'string' && numbers.every((number) => Number.isFinite(number))
    ? (json as KeptRecord)
    : undefined;
}
