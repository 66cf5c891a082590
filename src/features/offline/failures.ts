import { failuresName, type Caches } from './copy-names.ts';

/** How often in a row something failed, and when last, in milliseconds since 1970. */
export interface Failures {
  readonly count: number;
  readonly at: number;
}

/** After so many failures in a row, what failed is taken to be gone for good. */
export const PATIENCE = 3;

const FIRST_PAUSE = 10 * 60 * 1000;
const LONGEST_PAUSE = 24 * 60 * 60 * 1000;

/** Whether it is too early to try again: after ten minutes, then twenty, and so on up to a day. */
export function isTooEarly({ count, at }: Failures, now: number): boolean {
  const pause = count > 0 ? Math.min(FIRST_PAUSE * 2 ** (count - 1), LONGEST_PAUSE) : 0;
  // A clock that was put back must not stop everything for years.
  return now >= at && now - at < pause;
}

/** Failures are written down in a cache: a worker has no simpler store, and is ended between two visits. */
const address = (home: string, what: string): string => `${home}offline-failures/${what}`;

export async function readFailures(caches: Caches, home: string, what: string): Promise<Failures> {
  try {
    const cacheName = failuresName(home);
    const response = await caches.match(address(home, what), { cacheName });
    const { count, at } = (await response?.json()) as Partial<Failures>;
    if (Number.isFinite(count) && Number.isFinite(at)) return { count, at } as Failures;
  } catch {
    // None, or none that can be read.
  }
  return { count: 0, at: 0 };
}

/** Counts one more, and returns how many there are by now. */
export async function addFailure(
  caches: Caches,
  home: string,
  what: string,
  now: number,
): Promise<number> {
  const { count } = await readFailures(caches, home, what);
  const failures: Failures = { count: count + 1, at: now };
  const cache = await caches.open(failuresName(home));
  await cache.put(address(home, what), new Response(JSON.stringify(failures)));
  return failures.count;
}

/** Forgets all failures: something went well, or the reader asks for another try. */
export const forgetFailures = (caches: Caches, home: string): Promise<boolean> =>
  caches.delete(failuresName(home));
