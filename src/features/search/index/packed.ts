/** Every file of Pagefind's begins with this, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Unpacks one of Pagefind's files: they are gzipped as they stand, unless a server has said so and the browser has unpacked
 * them already. Throws if it is none of Pagefind's.
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

/** The bytes that a text in base64 stands for. */
export const base64Bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
