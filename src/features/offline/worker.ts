import { keepAll, KeepingError, type KeptSource } from './keeping.ts';
import { keptAddress, listFile, LOST_PAGE, type KeptList } from './kept-list.ts';
import {
  cachePrefix,
  CHANNEL,
  RECORD,
  type FromWorker,
  type KeptRecord,
  type ToWorker,
} from './messages.ts';
import { packFile, unpack } from './pack.ts';
import type { WorkerScope } from './worker-scope.ts';

/*
 * The service worker: keeps one version of the site, whole, and answers from it. A newer version is another worker with
 * another cache; it waits until the reader asks for it or no page of the old version is open any more.
 */
declare const self: WorkerScope;
/** Put in by integration.ts. */
declare const OFFLINE_VERSION: string;

const home = self.registration.scope;
const prefix = cachePrefix(home);
const name = prefix + OFFLINE_VERSION;
const channel = new BroadcastChannel(CHANNEL);
const tell = (message: FromWorker): void => channel.postMessage(message);

self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
  const asked = event.data as ToWorker;
  if (asked === 'show') event.waitUntil(self.skipWaiting());
  if (asked === 'keep') event.waitUntil(keep().catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.method === 'GET' ? keptAddress(request.url, home) : undefined;
  if (address !== undefined) event.respondWith(answer(request, address));
});

/** Makes the copy, or leaves nothing of it. */
async function keep(): Promise<void> {
  try {
    const list = await readList();
    const total = Object.keys(list.files).length;
    await makeRoom(list.bytes);
    const older = await Promise.all((await otherVersions()).map((each) => caches.open(each)));
    await keepAll({
      list,
      home,
      cache: await caches.open(name),
      // An update fetches what changed; where there is nothing yet, one large file is quicker than many small ones.
      sources: older.length > 0 ? older : await readPack(),
      fetch: (url, options) => fetch(url, options),
      tell: (done) => {
        if (done % 10 === 0) tell({ is: 'keeping', done, total });
      },
    });
    const record: KeptRecord = {
      version: OFFLINE_VERSION,
      files: total,
      bytes: list.bytes,
      since: Date.now(),
    };
    await (await caches.open(name)).put(home + RECORD, Response.json(record));
    tell({ is: 'kept' });
  } catch (error) {
    await caches.delete(name).catch(() => undefined);
    tell({ is: 'failed', why: error instanceof KeepingError ? error.why : 'full' });
    throw error;
  }
}

async function readList(): Promise<KeptList> {
  const url = home + listFile(OFFLINE_VERSION);
  const response = await fetch(url).catch(() => {
    throw new KeepingError('connection', url);
  });
  if (!response.ok) throw new KeepingError('changed', url);
  return (await response.json()) as KeptList;
}

/** The pack of this version. It only saves time: without it, everything is fetched one by one. */
async function readPack(): Promise<KeptSource[]> {
  try {
    const { body } = await fetch(home + packFile(OFFLINE_VERSION));
    const unzipped = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
    return [unpack(await unzipped.arrayBuffer(), home)];
  } catch {
    return [];
  }
}

/** Better to know before megabytes are fetched. What the browser says is a guess, so half as much again is asked for. */
async function makeRoom(bytes: number): Promise<void> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < bytes * 1.5) throw new KeepingError('full', home);
}

async function takeOver(): Promise<void> {
  await Promise.all((await otherVersions()).map((each) => caches.delete(each)));
  await self.clients.claim();
}

/** The caches of this site's other versions. */
const otherVersions = async (): Promise<string[]> =>
  (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);

async function answer(request: Request, address: string): Promise<Response> {
  const kept = await find(address);
  if (kept) return kept;
  const isPage = request.mode === 'navigate';
  if (isPage && (await find(`${address}/`))) {
    return Response.redirect(`${home}${address}/${new URL(request.url).search}`);
  }
  try {
    return await fetch(request);
  } catch {
    const lost = isPage ? await find(LOST_PAGE) : undefined;
    return lost
      ? new Response(lost.body, { status: 404, headers: lost.headers })
      : Response.error();
  }
}

/** What is kept at an address. A cache that is gone or cannot be read is as good as none. */
const find = (address: string): Promise<Response | undefined> =>
  caches.match(home + address, { cacheName: name }).catch(() => undefined);
