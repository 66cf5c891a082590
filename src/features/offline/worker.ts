import { copyName, copyNames } from './copy-names.ts';
import { checkHost, CopyMaker, type World } from './copy-maker.ts';
import { keptAddress, LOST_PAGE } from './kept-list.ts';
import { channelName, type ToWorker } from './messages.ts';
import type { WorkerScope } from './worker-scope.ts';

/*
 * The service worker: keeps one version of the site, whole, and answers from it. A newer version is another worker with
 * another cache; it waits until the reader asks for it or no page of the old version is open any more.
 */
declare const self: WorkerScope;
/** Put in by integration.ts. */
declare const OFFLINE_VERSION: string;

const home = self.registration.scope;
const name = copyName(home, OFFLINE_VERSION);
const channel = new BroadcastChannel(channelName(home));

const world: World = {
  home,
  version: OFFLINE_VERSION,
  caches,
  fetch: (url, options) => fetch(url, options),
  estimate: async () => navigator.storage.estimate(),
  unregister: () => self.registration.unregister(),
  tell: (message) => channel.postMessage(message),
  now: () => Date.now(),
};
const maker = new CopyMaker(world);

/** A visit is many pages; the host is asked about once in it. */
const VISIT = 10 * 60 * 1000;
let checkedAt = 0;

self.addEventListener('install', (event) => event.waitUntil(maker.make(true)));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
  const asked = event.data as ToWorker;
  if (asked === 'show') event.waitUntil(self.skipWaiting());
  if (asked === 'keep') event.waitUntil(maker.make(false).catch(() => undefined));
  if (asked === 'stop') maker.stop();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.method === 'GET' ? keptAddress(request.url, home) : undefined;
  if (address === undefined) return;
  event.respondWith(answer(request, address));
  if (request.mode === 'navigate' && Date.now() - checkedAt > VISIT) {
    checkedAt = Date.now();
    event.waitUntil(checkHost(world).catch(() => undefined));
  }
});

/** Deletes this site's copies of other versions. */
async function takeOver(): Promise<void> {
  const others = (await copyNames(caches, home)).filter((each) => each !== name);
  await Promise.all(others.map((each) => caches.delete(each)));
  await self.clients.claim();
}

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
