/*
 * Cuts the fonts of the site from their npm packages: the characters of Western texts, symbols of the interface and the
 * weights in use. Run with `npm run fonts` after an update of the packages; the results are kept in git.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const files = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
const symbols = '–—‘’“”„…•‹›€™→←↑↓×÷−≤≥≈œŒ′″';

await cut('atkinson-hyperlegible-next', 'atkinson-next', { min: 400, max: 750 }, latin + symbols);
await cut(
  'atkinson-hyperlegible-mono',
  'atkinson-mono',
  { min: 400, max: 600 },
  range(0x20, 0x7e) + '‹›→…–',
);

async function cut(
  from: string,
  to: string,
  wght: { min: number; max: number },
  characters: string,
): Promise<void> {
  const source = await readFile(new URL(`${from}/files/${from}-latin-wght-normal.woff2`, files));
  const font = await subsetFont(source, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght },
  });
  await writeFile(new URL(`${to}.woff2`, import.meta.url), font);
  console.log(`${to}.woff2: ${source.length} → ${font.length} bytes`);
}

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
