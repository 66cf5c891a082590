import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Where drawn pictures are kept from one build to the next, each under the fingerprint of its drawing. */
const CACHE = '.cache/share';

const options = { compressionLevel: 7 } as const;

/** A drawing as PNG. What was drawn before is taken from the cache. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const how = JSON.stringify({ ...options, sharp: sharp.versions.sharp });
  const name = createHash('sha256').update(how).update(svg).digest('hex');
  const file = `${CACHE}/${name}.png`;
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Uint8Array(known);
  const png = await sharp(Buffer.from(svg)).removeAlpha().png(options).toBuffer();
  await mkdir(CACHE, { recursive: true });
  // Written aside: two builds at once never read half a picture.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, png);
  await rename(draft, file);
  return new Uint8Array(png);
}
