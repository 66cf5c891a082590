/** The names under which a browser keeps things for this site. All begin with `waymark:`. */
export const PREFIX = 'waymark:';
export const THEME_KEY = `${PREFIX}theme`;
export const LANGUAGE_OFFER_KEY = `${PREFIX}language-offer`;
export const GUIDE_PREFIX = `${PREFIX}guide:`;
export const ASIDE_PREFIX = `${PREFIX}aside:`;

export const guideKey = (guide: string): string => GUIDE_PREFIX + guide;

/** Where a text that could not be read is put: guide, then the time in milliseconds. */
export const asideKey = (guide: string, at: number): string => `${ASIDE_PREFIX}${guide}:${at}`;

export type KindOfKey =
  | { readonly is: 'theme' }
  | { readonly is: 'offer' }
  | { readonly is: 'other' }
  | { readonly is: 'guide'; readonly guide: string }
  | { readonly is: 'aside'; readonly guide: string };

/** What a key holds, read from its name. */
export function kindOfKey(key: string): KindOfKey {
  if (key === THEME_KEY) return { is: 'theme' };
  if (key === LANGUAGE_OFFER_KEY) return { is: 'offer' };
  if (key.startsWith(GUIDE_PREFIX)) return { is: 'guide', guide: key.slice(GUIDE_PREFIX.length) };
  if (key.startsWith(ASIDE_PREFIX)) {
    return { is: 'aside', guide: key.slice(ASIDE_PREFIX.length).replace(/:\d+$/, '') };
  }
  return { is: 'other' };
}
