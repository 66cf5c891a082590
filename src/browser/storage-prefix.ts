/**
 * What the name of everything begins with that this site keeps in a browser or says to its other pages. A host has one storage
 * for all that live on it: a second copy of the site at `/docs/` has names of its own, and neither prefix begins the other.
 *
 * @param base the path of the home page, with a slash at both ends
 */
export const storagePrefix = (base: string): string =>
  base === '/' ? 'waymark:' : `waymark${base}:`;
