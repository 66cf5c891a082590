import { BASE } from '../../browser/keys.ts';
import { OFFLINE_KEY } from '../../browser/kinds-of-keys.ts';
import { WORKER_FILE } from './kept-list.ts';
import { copyNames, deleteCopies } from './copy-names.ts';
import { forgetFailures } from './failures.ts';
import {
  channelName,
  readRecord,
  RECORD,
  type FromWorker,
  type KeptRecord,
  type ToWorker,
} from './messages.ts';
import {
  isSparing,
  isWelcome,
  readPreference,
  type Connection,
  type Preference,
} from './preference.ts';

/** The address of the home page, with a slash at its end. */
const home = new URL(BASE, window.location.href).href;

/** Keeps the site if that is welcome, and completes a copy that lost files. Never fails. */
export async function keepIfWelcome(): Promise<void> {
  const { connection } = navigator as { connection?: Connection };
  if (isWelcome(storedPreference(), isSparing(connection))) await keep().catch(() => undefined);
}

/** Keeps the site because the reader asks for it. Rejects where the browser forbids workers. */
export async function keepSite(): Promise<void> {
  writePreference('keep');
  await forgetFailures(caches, home);
  await keep();
}

/** Removes the copy, also one that is being made, and does not make another by itself. */
export async function removeSite(): Promise<void> {
  writePreference('remove');
  const found = await registration();
  for (const worker of [found?.installing, found?.waiting, found?.active])
    if (worker) send(worker, 'stop');
  await found?.unregister();
  await deleteCopies(caches, home);
}

async function keep(): Promise<void> {
  const { serviceWorker } = navigator;
  rememberFullStorage();
  await serviceWorker.register(home + WORKER_FILE, { scope: home, updateViaCache: 'none' });
  const found = await registration();
  if (!found) throw new Error('This browser takes no service worker');
  // Removed while the worker was fetched.
  if (storedPreference() === 'remove') await removeSite();
  else if (found.active && !(await isWhole()))
    for (const worker of [found.active, found.waiting]) if (worker) send(worker, 'keep');
}

let isRemembering = false;

/** Remember a full storage, so that later pages do not fetch megabytes in vain. */
function rememberFullStorage(): void {
  if (isRemembering) return;
  isRemembering = true;
  const hear = (message: FromWorker): void => {
    const isFull = message.is === 'failed' && message.why === 'full';
    if (isFull && storedPreference() !== 'remove') writePreference('full');
  };
  onWorker(hear, new AbortController());
}

/** The newest whole copy; nothing if there is none. */
export async function keptRecord(): Promise<KeptRecord | undefined> {
  const records = await Promise.all((await copyNames(caches, home)).map(recordIn));
  return records.flatMap((each) => each ?? []).sort((a, b) => b.since - a.since)[0];
}

/** Whether there is a copy, and every copy has all its files: a browser may have thrown some away. */
async function isWhole(): Promise<boolean> {
  const copies = await Promise.all(
    (await copyNames(caches, home)).map(async (name) => {
      const record = await recordIn(name);
      // The record itself is one more.
      return record && (await (await caches.open(name)).keys()).length > record.files;
    }),
  );
  return copies.includes(true) && !copies.includes(false);
}

async function recordIn(cacheName: string): Promise<KeptRecord | undefined> {
  try {
    const response = await caches.match(home + RECORD, { cacheName });
    return readRecord(await response?.json());
  } catch {
    return undefined;
  }
}

/** The site's own worker; nothing where there is none, or none is allowed. For `/docs/` the browser may name that of `/`. */
export async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(home);
  return found?.scope === home ? found : undefined;
}

const send = (worker: ServiceWorker, message: ToWorker): void => worker.postMessage(message);

/** Calls with everything that the worker tells while it makes a copy. */
export function onWorker(
  hear: (message: FromWorker) => unknown,
  { signal }: { signal: AbortSignal },
) {
  const channel = new BroadcastChannel(channelName(home));
  channel.addEventListener('message', ({ data }) => hear(data as FromWorker), { signal });
  signal.addEventListener('abort', () => channel.close());
}

/** Calls when a newer version of the site waits beside the one that is kept. */
export async function onUpdate(show: () => void): Promise<void> {
  const found = await registration();
  const look = (): void => {
    // Not `controller`: a page that was loaded past the worker (Shift and reload) is told, too.
    if (found?.waiting && found.active) show();
  };
  found?.addEventListener('updatefound', () =>
    found.installing?.addEventListener('statechange', look),
  );
  look();
}

/** True once the reader of this page has asked for the newer version. */
let isAsked = false;

/** Lets the newer version take over: every open page of the site then loads anew. */
export async function showUpdate(): Promise<void> {
  const waiting = (await registration())?.waiting;
  isAsked = true;
  if (waiting) send(waiting, 'show');
  else window.location.reload();
}

/**
 * Loads the page anew when another version takes over; the first worker of a first visit changes nothing. Call it before
 * anything is registered.
 *
 * @param wait called instead where a secret value is typed, which nothing keeps, and the reader asked on another page
 */
export async function reloadOnUpdate(wait: () => void): Promise<void> {
  const { serviceWorker } = navigator;
  // One that is still activating is about to take this page for the first time.
  let hadWorker = (await registration())?.active?.state === 'activated';
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller?.scriptURL !== home + WORKER_FILE) return;
    if (hadWorker && !isAsked && hasSecrets()) wait();
    else if (hadWorker) window.location.reload();
    hadWorker = true;
  });
}

const hasSecrets = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('input[data-secret]')].some(({ value }) => value);

/** The stored preference; none where storage is forbidden. */
export function storedPreference(): Preference {
  try {
    return readPreference(window.localStorage.getItem(OFFLINE_KEY));
  } catch {
    return undefined;
  }
}

function writePreference(preference: NonNullable<Preference>): void {
  try {
    window.localStorage.setItem(OFFLINE_KEY, preference);
  } catch {
    // A browser that keeps no word keeps no copy either.
  }
}
