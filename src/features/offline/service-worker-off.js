/*
 * Removes the offline copy of this site from readers' browsers, and the service worker with it. For whoever takes the site
 * down, moves it, or has put up a broken version: put this file up in the place of service-worker.js and leave it there.
 * Each browser fetches it at the reader's next visit with a network; the visit after that is answered by the host.
 */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(stepAside()));

async function stepAside() {
  const { scope } = self.registration;
  await self.registration.unregister();
  // Another site on this host has caches of its own.
  const own = (await caches.keys()).filter((name) =>
    name.startsWith(`waymark:${new URL(scope).pathname}:`),
  );
  await Promise.all(own.map((name) => caches.delete(name)));
}
