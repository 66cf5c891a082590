import {
  LARGEST_HANDOVER,
  readGuides,
  type Handover,
  type HandoverRead,
} from '../../engine/handover.ts';
import { seal, unseal } from '../../engine/sealed-bytes.ts';
import { FRAGMENT } from '../../browser/arrival.ts';

/** The URL fragment that holds these states. */
export async function writeFragment(guides: Handover): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(guides));
  const chunks = await pass(text, new CompressionStream('deflate-raw'));
  return FRAGMENT + seal(chunks);
}

/** Returns the fragment and removes it from the address, so that a reload does not import it again. */
export function pickUpFragment(): string {
  const { hash, pathname, search } = location;
  history.replaceState(history.state, '', pathname + search);
  return hash;
}

/** Reads a fragment. Never throws; a fragment that is no handover is `foreign`. */
export async function readFragment(fragment: string): Promise<HandoverRead> {
  if (!fragment.startsWith(FRAGMENT)) return { ok: false, why: 'foreign' };
  if (fragment.length > LARGEST_HANDOVER) return { ok: false, why: 'large' };
  const unsealed = unseal(fragment.slice(FRAGMENT.length));
  if (!unsealed.ok) return unsealed;
  try {
    const bytes = await pass(unsealed.bytes, new DecompressionStream('deflate-raw'));
    return readGuides(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    return { ok: false, why: error instanceof RangeError ? 'large' : 'foreign' };
  }
}

/**
 * Reads a stream to its end.
 *
 * @throws RangeError beyond the size of any real handover: a few compressed bytes can expand to gigabytes
 */
async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new Blob([bytes]).stream().pipeThrough(stream);
  const reader = source.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LARGEST_HANDOVER) {
      await reader.cancel();
      throw new RangeError('more than any progress');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
