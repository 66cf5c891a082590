import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

/** What a context's pages fetch, from the moment it is listened to. */
export interface Responses {
  readonly bodies: { readonly type: string; readonly body: Promise<Buffer> }[];
  listen(context: BrowserContext): void;
}

export function recordResponses(): Responses {
  const bodies: Responses['bodies'] = [];
  return {
    bodies,
    listen(context) {
      context.on('response', (response) => {
        bodies.push({ type: response.request().resourceType(), body: response.body() });
      });
    },
  };
}

/** Bytes so far: script as brotli makes it, fonts as they are. */
export async function fetchedBytes({
  bodies,
}: Responses): Promise<{ script: number; font: number }> {
  const sizes = { script: 0, font: 0 };
  for (const { type, body } of bodies) {
    if (type === 'script') sizes.script += brotliCompressSync(await body).length;
    if (type === 'font') sizes.font += (await body).length;
  }
  return sizes;
}
