import { copyName, copyNames, deleteCopies, type Caches } from './copy-names.ts';
import { addFailure, forgetFailures, isTooEarly, PATIENCE, readFailures } from './failures.ts';
import { faultOf, keepAll, KeepingError, type KeptSource } from './keeping.ts';
import { listFile, readKeptList, WORKER_FILE, type KeptList } from './kept-list.ts';
import { RECORD, type FromWorker, type KeptRecord } from './messages.ts';
import { packFile, unpack } from './pack.ts';

/** What a worker needs of the world around it; tests hand in their own. */
export interface World {
  /** The address of the home page, with a slash at its end. */
  readonly home: string;
  readonly version: string;
  readonly caches: Caches;
  readonly fetch: (url: string, options?: RequestInit) => Promise<Response>;
  /** `navigator.storage.estimate()`; rejects where the browser has none. */
  readonly estimate: () => Promise<StorageEstimate>;
  readonly unregister: () => Promise<unknown>;
  readonly tell: (message: FromWorker) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** In the cache of a version that is being made: who makes it. */
const MAKER = 'offline-maker.txt';

/** Makes the copy of one version, one making at a time. */
export class CopyMaker {
  readonly #world: World;
  #current: { readonly work: Promise<void>; readonly control: AbortController } | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Makes the copy, or completes one that lost files. Where that fails, a new copy leaves nothing behind, and one that was
   * whole before stays as it is.
   *
   * @param isInstalling true if this version is new here: should its list be gone for good, no copy is better than an old one
   */
  make(isInstalling: boolean): Promise<void> {
    if (this.#current && !this.#current.control.signal.aborted) return this.#current.work;
    const control = new AbortController();
    const work = make(this.#world, isInstalling, control.signal).finally(() => {
      if (this.#current?.control === control) this.#current = undefined;
    });
    this.#current = { work, control };
    return work;
  }

  /** Nothing more is written, and what was is left to whoever removes it. */
  stop(): void {
    this.#current?.control.abort();
  }
}

async function make(world: World, isInstalling: boolean, signal: AbortSignal): Promise<void> {
  const { home, version, caches, tell } = world;
  const name = copyName(home, version);
  const maker = crypto.randomUUID();
  // Another making of this version may have begun since in a new cache of the same name.
  const isMine = async (): Promise<boolean> =>
    (await (await caches.match(home + MAKER, { cacheName: name }))?.text()) === maker;
  const goOn = (): void => {
    if (signal.aborted) throw new KeepingError('stopped', home);
  };
  let isNew = false;
  try {
    if (isTooEarly(await readFailures(caches, home, version), world.now()))
      throw new KeepingError('changed', home);
    const list = await readList(world);
    const files = Object.keys(list.files).length;
    await checkRoom(world, list.bytes);
    const others = (await copyNames(caches, home)).filter((each) => each !== name);
    const sources = await Promise.all(others.map((each) => caches.open(each)));
    goOn();
    // One handle for everything: once the cache is deleted, what is written to it is nowhere.
    const cache = await caches.open(name);
    isNew = !(await cache.match(home + RECORD));
    await cache.put(home + MAKER, new Response(maker));
    await keepAll({
      ...{ list, home, cache, sources, signal },
      openPack: () => openPack(world),
      fetch: world.fetch,
      tell: (done) => {
        if (done % 10 === 0 && !signal.aborted) tell({ is: 'keeping', done, total: files });
      },
    });
    goOn();
    if (!(await isMine())) throw new KeepingError('stopped', home);
    const record: KeptRecord = { version, files, bytes: list.bytes, since: world.now() };
    await cache.put(home + RECORD, new Response(JSON.stringify(record)));
    await cache.delete(home + MAKER);
    await forgetFailures(caches, home);
    tell({ is: 'kept' });
  } catch (error) {
    if (isNew && (await isMine().catch(() => false)))
      await caches.delete(name).catch(() => undefined);
    const why = faultOf(error);
    if (why === 'changed') await noteFailure(world, isInstalling, error).catch(() => undefined);
    if (why !== 'stopped') tell({ is: 'failed', why });
    throw error;
  }
}

class ListGone extends KeepingError {}

async function readList({ home, version, fetch }: World): Promise<KeptList> {
  const url = home + listFile(version);
  const response = await fetch(url).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (response === undefined || text === undefined) throw new KeepingError('connection', url);
  if (isGone(response)) throw new ListGone('changed', url);
  const list = response.ok ? readKeptList(parsed(text), version) : undefined;
  if (!list) throw new KeepingError('changed', url);
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The pack of this version; nothing where it cannot be had: then files are fetched one by one. */
async function openPack({ home, version, fetch }: World): Promise<KeptSource | undefined> {
  try {
    const { body } = await fetch(home + packFile(version));
    const unzipped = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
    return unpack(await unzipped.arrayBuffer(), home);
  } catch {
    return undefined;
  }
}

/** Better to know before megabytes are fetched. What the browser says is a guess, so half as much again is asked for. */
async function checkRoom({ home, estimate }: World, bytes: number): Promise<void> {
  const { quota = Infinity, usage = 0 } = await estimate().catch((): StorageEstimate => ({}));
  if (quota - usage < bytes * 1.5) throw new KeepingError('full', home);
}

/** A half-done upload must not cost every page view two megabytes; a list that stays away must not hold back corrections. */
async function noteFailure(world: World, isInstalling: boolean, error: unknown): Promise<void> {
  const { home, version, caches } = world;
  if (isTooEarly(await readFailures(caches, home, version), world.now())) return;
  const count = await addFailure(caches, home, version, world.now());
  if (isInstalling && error instanceof ListGone && count >= PATIENCE) await stepAside(world);
}

/** Removes the copy and the worker: from the next page on, readers get what the host has. */
export async function stepAside({ caches, home, unregister }: World): Promise<void> {
  await unregister();
  await deleteCopies(caches, home);
}

/**
 * Asks the host, now and then, whether it still has a worker at all, and steps aside where it has not at three visits, ten
 * minutes or more apart: readers would be shown the old pages for ever. Without a network nothing is known, and nothing done.
 */
export async function checkHost(world: World): Promise<void> {
  const { caches, home, fetch, now } = world;
  const failures = await readFailures(caches, home, WORKER_FILE);
  if (isTooEarly(failures, now())) return;
  const response = await fetch(home + WORKER_FILE, {
    cache: 'no-cache',
    redirect: 'manual',
  }).catch(() => undefined);
  if (!response) return;
  if (!isGone(response)) {
    if (failures.count > 0) await forgetFailures(caches, home);
    return;
  }
  const count = await addFailure(caches, home, WORKER_FILE, now());
  if (count >= PATIENCE) await stepAside(world);
}

/** Not there, and said so; or the page that some hosts send for whatever they do not have. */
const isGone = ({ ok, status, headers }: Response): boolean =>
  status === 404 || status === 410 || (ok && /^text\/html/.test(headers.get('Content-Type') ?? ''));
