/** The signature at the start of every unpacked Pagefind file. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Unpacks a Pagefind file. They are stored gzipped, but a server that declares that encoding has the browser unpack them
 * already.
 *
 * @throws if it is no Pagefind file
 */
export async function unpack(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = isSigned(file) ? file : await gunzip(file);
  if (!isSigned(bytes)) throw new Error('This is no file of Pagefind’s');
  return bytes.subarray(SIGNATURE.length);
}

const isSigned = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Decodes base64. */
export const base64Bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
