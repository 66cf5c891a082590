/** The names under which a browser keeps things for this site. All begin with `waymark:`. */
export const PREFIX = 'waymark:';
export const THEME_KEY = `${PREFIX}theme`;
export const LANGUAGE_OFFER_KEY = `${PREFIX}language-offer`;
/** Holds `off` where the reader has taken the key / for themselves. */
export const SLASH_KEY = `${PREFIX}slash`;
export const GUIDE_PREFIX = `${PREFIX}guide:`;
export const ASIDE_PREFIX = `${PREFIX}aside:`;

export const guideKey = (guide: string): string => GUIDE_PREFIX + guide;

/** Where a text that could not be read is put: guide, then the time in milliseconds. */
export const asideKey = (guide: string, at: number): string => `${ASIDE_PREFIX}${guide}:${at}`;
