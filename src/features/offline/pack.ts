import type { KeptSource } from './keeping.ts';

/** A file in a pack. */
export interface PackedFile {
  /** From the home page on. */
  readonly address: string;
  /** What it is to be sent as. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The name of a version's pack; no ending that a host would take for a compressed page. */
export const packFile = (version: string): string => `offline-${version}.pack`;

/**
 * Puts files into one: a line of JSON with address, type and length of each, then their bytes, one after the other. A first
 * visit asks for this instead of for a thousand small files.
 */
export function pack(files: readonly PackedFile[]): Blob {
  const head = files.map(({ address, type, bytes }) => [address, type, bytes.length]);
  return new Blob([`${JSON.stringify(head)}\n`, ...files.map(({ bytes }) => bytes)]);
}

/** Opens a pack, to be asked for what is in it as a cache is. Throws if it is none. */
export function unpack(bytes: ArrayBuffer, home: string): KeptSource {
  const end = new Uint8Array(bytes).indexOf('\n'.charCodeAt(0));
  const head = JSON.parse(new TextDecoder().decode(bytes.slice(0, end))) as [
    address: string,
    type: string,
    length: number,
  ][];
  let start = end + 1;
  const files = new Map(
    head.map(([address, type, length]) => {
      const at = start;
      start += length;
      return [home + address, { type, at, length }] as const;
    }),
  );
  return {
    match: (url) => {
      const file = files.get(url);
      if (!file) return Promise.resolve(undefined);
      const body = bytes.slice(file.at, file.at + file.length);
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': file.type } }));
    },
  };
}
