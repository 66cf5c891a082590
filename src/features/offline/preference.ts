/** The stored offline preference: what the reader, or their full storage, said. Undefined: never set. */
export type Preference = 'keep' | 'remove' | 'full' | undefined;

/** Reads a preference as it is stored; anything else is none. */
export const readPreference = (text: string | null): Preference =>
  text === 'keep' || text === 'remove' || text === 'full' ? text : undefined;

/** What is used of the browser's Network Information; Firefox and Safari have none. */
export interface Connection {
  readonly saveData?: boolean;
  /** Measured: `slow-2g`, `2g`, `3g`, `4g`. */
  readonly effectiveType?: string;
  /** `cellular`, `wifi` … where the browser tells. */
  readonly type?: string;
}

/** Whether megabytes that nobody asked for would cost this reader money, or the pages they wait for. */
export const isSparing = ({ saveData, effectiveType = '4g', type }: Connection = {}): boolean =>
  saveData === true ||
  effectiveType.endsWith('2g') ||
  (type === 'cellular' && effectiveType === '3g');

/** Whether the site may be kept unasked: not if the reader removed it or there was no room, nor over a sparing connection. */
export const isWelcome = (preference: Preference, sparing: boolean): boolean =>
  preference === 'keep' || (preference === undefined && !sparing);
