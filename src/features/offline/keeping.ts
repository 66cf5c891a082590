import { fingerprint, type KeptList } from './kept-list.ts';

/** Why a copy could not be made: no network, a host that has another version by now, no room. */
export type KeepingFault = 'connection' | 'changed' | 'full';

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
  /** Copies of other versions, or a pack: what is there, and of this version, is not fetched. */
  readonly sources: readonly KeptSource[];
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  /** Hears how many files are kept by now. */
  readonly tell: (done: number) => void;
}

/** How many files are asked for at a time: the reader's own requests go first. */
const LANES = 6;

/**
 * Fills the cache with every file of the list, each proved to be of this version.
 *
 * @throws {KeepingError} when one file cannot be had; the cache is then half full, and the caller's to delete
 */
export async function keepAll(keeping: Keeping): Promise<void> {
  const waiting = Object.entries(keeping.list.files);
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await keepOne(keeping, ...next);
      keeping.tell((done += 1));
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

async function keepOne(keeping: Keeping, address: string, print: string): Promise<void> {
  const url = keeping.home + address;
  const { cache } = keeping;
  for (const source of [cache, ...keeping.sources]) {
    const found = await source.match(url);
    if (!found || (await fingerprint(await found.clone().arrayBuffer())) !== print) continue;
    if (source !== cache) await put(cache, url, found);
    return;
  }
  await put(cache, url, await fetchProved(keeping, url, print));
}

/** The browser's own cache may be asked first: whether what it has is old shows in the fingerprint. */
async function fetchProved(keeping: Keeping, url: string, print: string): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const answer = await bytesOf(keeping, url, cache);
    if ((await fingerprint(answer.bytes)) !== print) continue;
    // Made anew, so that neither a redirect nor a status nor `Vary` of this answer stands in the way later.
    return new Response(answer.bytes, { headers: { 'Content-Type': answer.type } });
  }
  throw new KeepingError('changed', url);
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

async function put(cache: KeptCache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response);
  } catch {
    // Nothing else can be wrong with a response that we made ourselves.
    throw new KeepingError('full', url);
  }
}
