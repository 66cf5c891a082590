/**
 * What was read of a file, as long as the file says the same. The checks, the pages and the search of one build are bundled
 * apart, so each has its own copy of this module: the memory stands where all of them find it.
 */
const MEMORY = Symbol.for('waymark.authored');

interface Entry {
  readonly source: string;
  readonly value: unknown;
}
type Memory = Map<string, Entry>;

const memory = ((globalThis as { [MEMORY]?: Memory })[MEMORY] ??= new Map<string, Entry>());

/** Reads a text, unless the same text of the same file was read before. What is handed out must not be changed. */
export function once<T>(what: string, file: string, source: string, read: () => T): T {
  const key = `${what}\0${file}`;
  const known = memory.get(key);
  if (known?.source === source) return known.value as T;
  const value = read();
  memory.set(key, { source, value });
  return value;
}
