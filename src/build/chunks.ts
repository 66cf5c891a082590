/**
 * What several pages share, as one file each: small files compress badly and cost a request each. Whatever is not listed goes
 * with the module that fetches it.
 */

/** What wakes with every guide, and in part with every other page. */
const CORE = [
  ...['linked-choices', 'merge', 'model', 'overview', 'page-model', 'progress', 'saved-state'].map(
    (name) => `engine/${name}.ts`,
  ),
  ...['step-texts', 'take-back', 'template', 'value-rules'].map((name) => `engine/${name}.ts`),
  ...['announce', 'arrival', 'guide-page', 'keys', 'lazy-elements', 'lead-to', 'live-element'].map(
    (name) => `browser/${name}.ts`,
  ),
  ...[
    'old-keys',
    'saved-store',
    'step-titles',
    'storage-prefix',
    'store',
    'value-slots',
    'variants',
  ].map((name) => `browser/${name}.ts`),
];

/** What every table of words that is fetched needs. */
const WORDS = ['browser/page-words.ts', 'i18n/define-words.ts'];

/** Shared by the search and other pages: it must not bring the search to them. */
const KEPT = ['browser/kept.ts', 'browser/make.ts', 'browser/style-sheet.ts'];

/** What dialog, page and marks share: the fewer files the wish to search asks for, the sooner all are there. */
const SEARCH = ['features/search/'];

/** The search's own entries: each is fetched by itself. */
const SEARCH_ENTRIES = ['dialog', 'marks', 'search-page', 'site-search', 'slash-key'].map(
  (name) => `features/search/ui/${name}.ts`,
);

const oneOf = (places: readonly string[]) => {
  const parts = places.map((place) => `/src/${place}`);
  return (id: string): boolean => id.endsWith('.ts') && parts.some((part) => id.includes(part));
};

const isCore = oneOf(CORE);
const isEntry = oneOf(SEARCH_ENTRIES);
const isSearch = oneOf(SEARCH);

/** The groups of Rolldown's `output.codeSplitting`. */
export const chunkGroups = [
  {
    name: 'core',
    test: (id: string) => isCore(id) || id.includes('preload-helper'),
    minShareCount: 2,
  },
  { name: 'kept', test: oneOf(KEPT), minShareCount: 2 },
  { name: 'words', test: oneOf(WORDS), minShareCount: 2 },
  { name: 'search', test: (id: string) => isSearch(id) && !isEntry(id), minShareCount: 2 },
];

/** Begins the name of every file that the search fetches. */
const SEARCH_NAME = 'search';

/** The name of a fetched module's file: its room and its own. */
export function chunkName({ name, facadeModuleId }: Chunk): string {
  const room = /\/src\/features\/([^/]+)\//.exec(facadeModuleId ?? '')?.[1];
  const isNamed = room === undefined || name.startsWith(room);
  return `assets/${isNamed ? name : `${room}-${name}`}.[hash].js`;
}

interface Chunk {
  readonly name: string;
  readonly facadeModuleId?: string | null;
}

/** Whether a built file belongs to the search, by the name that `chunkName` gave it. */
export const isSearchFile = (file: string): boolean => file.startsWith(`assets/${SEARCH_NAME}`);
