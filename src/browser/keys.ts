import { takeOverOldKeys } from './old-keys.ts';
import { storagePrefix } from './storage-prefix.ts';

/** The path of the home page, with a slash at both ends. */
export const BASE = import.meta.env.BASE_URL;

// Before anything is read. At `/` the names are the old ones, and the build leaves this out.
if (BASE !== '/') takeOverOldKeys(BASE, () => window.localStorage);

/** The names under which a browser keeps things for this site. All begin with the same, as no other site's do. */
export const PREFIX = storagePrefix(BASE);
export const THEME_KEY = `${PREFIX}theme`;
export const LANGUAGE_OFFER_KEY = `${PREFIX}language-offer`;
/** Holds `off` where the reader has taken the key / for themselves. */
export const SLASH_KEY = `${PREFIX}slash`;
export const GUIDE_PREFIX = `${PREFIX}guide:`;
export const ASIDE_PREFIX = `${PREFIX}aside:`;

export const guideKey = (guide: string): string => GUIDE_PREFIX + guide;

/** Where a text that could not be read is put: guide, then the time in milliseconds. */
export const asideKey = (guide: string, at: number): string => `${ASIDE_PREFIX}${guide}:${at}`;
