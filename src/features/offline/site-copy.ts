import { OFFLINE_KEY } from '../../browser/kinds-of-keys.ts';
import { WORKER_FILE } from './kept-list.ts';
import {
  cachePrefix,
  CHANNEL,
  readRecord,
  RECORD,
  type FromWorker,
  type KeptRecord,
  type ToWorker,
} from './messages.ts';
import { isWelcome, readWish, type Wish } from './wish.ts';

/** The address of the home page, with a slash at its end. */
const home = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), window.location.href).href;

/** Keeps the site if that is welcome, and makes good a copy that is not whole any more. Never fails. */
export async function keepIfWelcome(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (isWelcome(storedWish(), connection?.saveData === true)) await keep().catch(() => undefined);
}

/** Keeps the site because the reader asks for it. Rejects where the browser forbids workers. */
export async function keepSite(): Promise<void> {
  writeWish('keep');
  await keep();
}

/** Removes the copy, and does not make another by itself. */
export async function removeSite(): Promise<void> {
  writeWish('remove');
  await (await registration())?.unregister();
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

async function keep(): Promise<void> {
  const { serviceWorker } = navigator;
  rememberFullStorage();
  await serviceWorker.register(home + WORKER_FILE, { scope: home, updateViaCache: 'none' });
  const found = await registration();
  if (!found) throw new Error('This browser takes no service worker');
  if (found.active && !(await keptRecord())) send(found.active, 'keep');
}

let isRemembering = false;

/** Where there is no room, megabytes are not fetched in vain on every page. */
function rememberFullStorage(): void {
  if (isRemembering) return;
  isRemembering = true;
  const isFull = (message: FromWorker) => message.is === 'failed' && message.why === 'full';
  onWorker((message) => isFull(message) && writeWish('full'), new AbortController());
}

/** The newest whole copy; nothing if there is none. */
export async function keptRecord(): Promise<KeptRecord | undefined> {
  const records = await Promise.all((await ownCaches()).map(recordIn));
  return records.flatMap((each) => each ?? []).toSorted((a, b) => b.since - a.since)[0];
}

async function recordIn(cacheName: string): Promise<KeptRecord | undefined> {
  try {
    const response = await caches.match(home + RECORD, { cacheName });
    return readRecord(await response?.json());
  } catch {
    return undefined;
  }
}

const ownCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cachePrefix(home)));

/** The site's worker; nothing where there is none, or none is allowed. */
export async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(home);
}

const send = (worker: ServiceWorker, message: ToWorker): void => worker.postMessage(message);

/** Calls with everything that the worker tells while it makes a copy. */
export function onWorker(
  hear: (message: FromWorker) => unknown,
  { signal }: { signal: AbortSignal },
) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => hear(data as FromWorker), { signal });
  signal.addEventListener('abort', () => channel.close());
}

/** Calls when a newer version of the site waits beside the one that this page came from. */
export async function onUpdate(show: () => void): Promise<void> {
  const found = await registration();
  const look = (): void => {
    if (found?.waiting && navigator.serviceWorker.controller) show();
  };
  found?.addEventListener('updatefound', () =>
    found.installing?.addEventListener('statechange', look),
  );
  look();
}

/** Lets the newer version take over: every open page of the site then loads anew. */
export async function showUpdate(): Promise<void> {
  const waiting = (await registration())?.waiting;
  if (waiting) send(waiting, 'show');
  else window.location.reload();
}

/** Loads the page anew when another version takes over; the first worker of a first visit changes nothing. */
export function reloadOnUpdate(): void {
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) window.location.reload();
    isControlled = true;
  });
}

/** What was said about keeping the site; nothing where storage is forbidden. */
export function storedWish(): Wish {
  try {
    return readWish(window.localStorage.getItem(OFFLINE_KEY));
  } catch {
    return undefined;
  }
}

function writeWish(wish: NonNullable<Wish>): void {
  try {
    window.localStorage.setItem(OFFLINE_KEY, wish);
  } catch {
    // A browser that keeps no word keeps no copy either.
  }
}
