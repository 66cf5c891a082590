import {
  ASIDE_PREFIX,
  GUIDE_PREFIX,
  LANGUAGE_OFFER_KEY,
  PREFIX,
  SLASH_KEY,
  THEME_KEY,
} from './keys.ts';

/** Here and not in keys.ts, which every page carries. */
export const OFFLINE_KEY = `${PREFIX}offline`;

export type KindOfKey =
  | { readonly is: 'theme' }
  | { readonly is: 'offer' }
  | { readonly is: 'slash' }
  | { readonly is: 'offline' }
  | { readonly is: 'other' }
  | { readonly is: 'guide'; readonly guide: string }
  | { readonly is: 'aside'; readonly guide: string };

/** What a key holds, read from its name. */
export function kindOfKey(key: string): KindOfKey {
  if (key === THEME_KEY) return { is: 'theme' };
  if (key === LANGUAGE_OFFER_KEY) return { is: 'offer' };
  if (key === SLASH_KEY) return { is: 'slash' };
  if (key === OFFLINE_KEY) return { is: 'offline' };
  if (key.startsWith(GUIDE_PREFIX)) return { is: 'guide', guide: key.slice(GUIDE_PREFIX.length) };
  if (key.startsWith(ASIDE_PREFIX)) {
    return { is: 'aside', guide: key.slice(ASIDE_PREFIX.length).replace(/:\d+$/, '') };
  }
  return { is: 'other' };
}
