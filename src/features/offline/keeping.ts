import { fingerprint, type KeptList } from './kept-list.ts';

/**
 * Why a copy could not be made.
 * - `connection`: no network, or it broke
 * - `changed`: what the host has is not of this version
 * - `full`: no room
 * - `unknown`: something that nobody foresaw; another visit may do better
 * - `stopped`: the reader does not want it any more
 */
export type KeepingFault = 'connection' | 'changed' | 'full' | 'unknown' | 'stopped';

export class KeepingError extends Error {
  readonly why: KeepingFault;

  constructor(why: KeepingFault, address: string) {
    super(`${why}: ${address}`);
    this.why = why;
  }
}

/** Where a file may be had without asking the host for it. */
export interface KeptSource {
  readonly match: (url: string) => Promise<Response | undefined>;
}

/** What is used of a cache of the browser. */
export interface KeptCache extends KeptSource {
  readonly put: (url: string, response: Response) => Promise<void>;
}

/** One making of a copy, and what it needs of the world. */
export interface Keeping {
  readonly list: KeptList;
  /** The address of the home page, with a slash at its end. */
  readonly home: string;
  readonly cache: KeptCache;
  /** Copies of other versions: what is there, and is the same in this version, is not fetched. */
  readonly sources: readonly KeptSource[];
  /**
   * Fetches the pack of this version, once at most: at first where there is no other version, since one large file is quicker
   * than many small ones; else when the host sends another file than was built, as hosts do that add something to every page.
   */
  readonly openPack: () => Promise<KeptSource | undefined>;
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  /** Hears how many files are kept by now. */
  readonly tell: (done: number) => void;
  /** Stops the work: nothing more is written. */
  readonly signal?: AbortSignal;
}

/** How many files are asked for at a time: the reader's own requests go first. */
const LANES = 6;

/**
 * Fills the cache with every file of the list, each proved to be of this version.
 *
 * @throws {KeepingError} when one file cannot be had, or whatever the cache throws; it is then half full, and the caller's to
 *   delete
 */
export async function keepAll(keeping: Keeping): Promise<void> {
  const { list, sources, tell, signal } = keeping;
  const pack = new LazyPack(keeping.openPack);
  if (sources.length === 0) await pack.open();
  const waiting = Object.entries(list.files);
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (signal?.aborted) throw new KeepingError('stopped', keeping.home);
      await keepOne(keeping, pack, ...next);
      tell((done += 1));
    }
  };
  const lanes = Array.from({ length: LANES }, () =>
    lane().catch((error: unknown) => {
      // The others stop too, and are waited for: what they still write must not outlive a deleted cache.
      waiting.length = 0;
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** The pack, fetched when it is first needed. */
class LazyPack {
  readonly #fetch: Keeping['openPack'];
  #opening: Promise<KeptSource | undefined> | undefined;
  /** What was opened; nothing before that, or where the host has no pack. */
  opened: KeptSource | undefined;

  constructor(fetch: Keeping['openPack']) {
    this.#fetch = fetch;
  }

  async open(): Promise<KeptSource | undefined> {
    this.#opening ??= this.#fetch();
    return (this.opened = await this.#opening);
  }
}

async function keepOne(
  keeping: Keeping,
  pack: LazyPack,
  address: string,
  print: string,
): Promise<void> {
  const url = keeping.home + address;
  const { cache, sources } = keeping;
  if (await proved(cache, url, print)) return;
  for (const source of [...sources, ...(pack.opened ? [pack.opened] : [])]) {
    const found = await proved(source, url, print);
    if (found) return put(keeping, url, found);
  }
  const answer = (await fetchProved(keeping, url, print)) ?? (await inPack(pack, url, print));
  if (!answer) throw new KeepingError('changed', url);
  await put(keeping, url, answer);
}

async function inPack(pack: LazyPack, url: string, print: string): Promise<Response | undefined> {
  const source = await pack.open();
  return source && proved(source, url, print);
}

/** What a source has at an address, if it is of this version. */
async function proved(
  source: KeptSource,
  url: string,
  print: string,
): Promise<Response | undefined> {
  const found = await source.match(url);
  return found && (await fingerprint(await found.clone().arrayBuffer())) === print
    ? found
    : undefined;
}

/** The browser's own cache may be asked first: whether what it has is old shows in the fingerprint. */
async function fetchProved(
  keeping: Keeping,
  url: string,
  print: string,
): Promise<Response | undefined> {
  for (const cache of ['default', 'reload'] as const) {
    const answer = await bytesOf(keeping, url, cache);
    if ((await fingerprint(answer.bytes)) !== print) continue;
    // Made anew, so that neither a redirect nor a status nor `Vary` of this answer stands in the way later.
    return new Response(answer.bytes, { headers: { 'Content-Type': answer.type } });
  }
  return undefined;
}

async function bytesOf(
  { fetch }: Keeping,
  url: string,
  cache: RequestCache,
): Promise<{ bytes: ArrayBuffer; type: string }> {
  try {
    const response = await fetch(url, { cache, priority: 'low' });
    const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
    return { bytes: await response.arrayBuffer(), type };
  } catch {
    throw new KeepingError('connection', url);
  }
}

async function put({ cache, signal }: Keeping, url: string, response: Response): Promise<void> {
  if (signal?.aborted) throw new KeepingError('stopped', url);
  await cache.put(url, response);
}

/** What went wrong, by the error it ended in. */
export function faultOf(error: unknown): KeepingFault {
  if (error instanceof KeepingError) return error.why;
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'unknown';
}
