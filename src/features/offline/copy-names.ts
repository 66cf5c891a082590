import { cachePrefix } from './messages.ts';

/** What is used of the browser's caches. */
export type Caches = Pick<CacheStorage, 'open' | 'match' | 'keys' | 'delete'>;

/** The cache of one version of the site. */
export const copyName = (home: string, version: string): string => cachePrefix(home) + version;

/** A cache that holds no copy: what went wrong lately (failures.ts). */
export const failuresName = (home: string): string => `${cachePrefix(home)}failures`;

/** The caches of this site's copies, whatever their version; none of another site on the host. */
export async function copyNames(caches: Caches, home: string): Promise<string[]> {
  const all = await caches.keys();
  return all.filter((name) => name.startsWith(cachePrefix(home)) && name !== failuresName(home));
}

/** Deletes everything that this site keeps in caches, and nothing of another site on the host. */
export async function deleteCopies(caches: Caches, home: string): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(home)));
  await Promise.all(own.map((name) => caches.delete(name)));
}
