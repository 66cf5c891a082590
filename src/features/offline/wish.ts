/** What the reader, or their full storage, said about keeping the site; nothing as long as nobody said anything. */
export type Wish = 'keep' | 'remove' | 'full' | undefined;

/** Reads a wish as it is stored; what is something else is none. */
export const readWish = (text: string | null): Wish =>
  text === 'keep' || text === 'remove' || text === 'full' ? text : undefined;

/**
 * Whether the site may be kept without being asked for. Not if the reader removed it or there was no room for it; and where
 * data are saved, only on request.
 */
export const isWelcome = (wish: Wish, savesData: boolean): boolean =>
  wish === 'keep' || (wish === undefined && !savesData);
