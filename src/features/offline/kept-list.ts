/** Everything of one version of the site that a browser keeps for use without a network. */
export interface KeptList {
  /** Fingerprint of the whole list. */
  readonly version: string;
  /** What the files take up, in bytes, unpacked. */
  readonly bytes: number;
  /** The fingerprint of each file, by its address from the home page on: ``, `zh/guides/x/`, `assets/y.js`. */
  readonly files: Readonly<Record<string, string>>;
}

/** A file of the built site: its path in the folder, with slashes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The worker's own name, and that of the list it reads when it is installed. */
export const WORKER_FILE = 'service-worker.js';
/** A worker that only removes itself and the copy, for whoever takes the site down. It is put up in the worker's place. */
export const WORKER_OFF_FILE = 'service-worker-off.js';
export const listFile = (version: string): string => `offline-${version}.json`;

/** The page that says that an address does not exist. */
export const LOST_PAGE = '404.html';

/**
 * For machines, which come with a network: twins in Markdown, feeds, site maps, pictures for links to pages; and what the worker
 * itself is made of.
 */
const notKept =
  /\.(md|xml)$|(^|\/)(llms|robots)\.txt$|^share\/|^service-worker(-off)?\.js$|^offline-\w+\.(json|pack)$/;

/** Reads a list out of JSON; nothing if it is none, or one of another version. */
export function readKeptList(json: unknown, version: string): KeptList | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const list = json as Partial<KeptList>;
  const prints = Object.values(list.files ?? {}) as unknown[];
  const isList =
    list.version === version &&
    Number.isFinite(list.bytes) &&
    prints.length > 0 &&
    prints.every((print) => typeof print === 'string');
  return isList ? (list as KeptList) : undefined;
}

/** Lists what is to be kept. The same files give the same version, in whatever order they come. */
export async function listKept(files: readonly BuiltFile[]): Promise<KeptList> {
  const kept = files.filter(isKept).toSorted(byPath);
  const prints = await Promise.all(
    kept.map(async ({ path, bytes }) => [addressOf(path), await fingerprint(bytes)] as const),
  );
  return {
    version: await fingerprint(new TextEncoder().encode(JSON.stringify(prints))),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes.length, 0),
    files: Object.fromEntries(prints),
  };
}

/** Whether a file belongs into the copy. */
export const isKept = ({ path }: BuiltFile): boolean => !notKept.test(path);

const byPath = (a: BuiltFile, b: BuiltFile): number => (a.path < b.path ? -1 : 1);

/** `zh/index.html` is at `zh/`, every other file at its own name. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/**
 * The first 16 hex digits of the SHA-256: enough to tell versions of a file apart. Not a check against forgery, which is what
 * the connection is for.
 */
export async function fingerprint(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Under which address a request finds what is kept; nothing if it asks for something outside the site.
 *
 * @param url what is asked for; question and fragment do not count, since every file is what it is
 * @param home the address of the home page, with a slash at its end
 */
export function keptAddress(url: string, home: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const path = origin + pathname;
  return path.startsWith(home) ? addressOf(path.slice(home.length)) : undefined;
}
