/*
 * Cuts the fonts of the site from their npm packages: the characters of Western texts, symbols of the interface and the
 * weights in use; and for the pictures for sharing, which are drawn in bold, their Latin and just the Chinese characters that
 * stand on them. Run with `npm run fonts` after an update of the packages and when a new title needs a new character; the
 * results are kept in git.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { shareTexts } from './share-texts.ts';

const packages = new URL('../../node_modules/', import.meta.url);
const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
const symbols = '–—‘’“”„…•‹›€™→←↑↓×÷−≤≥≈œŒ′″';

const next = variable('atkinson-hyperlegible-next');
const mono = variable('atkinson-hyperlegible-mono');
const han = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff2';

await cut(next, 'atkinson-next', latin + symbols, { min: 400, max: 750 });
await cut(mono, 'atkinson-mono', range(0x20, 0x7e) + '‹›→…–', { min: 400, max: 600 });
await cut(next, 'share-latin', latin + symbols, 700);
await cut(han, 'share-han', without(latin + symbols, (await shareTexts()).join('')));

function variable(name: string): string {
  return `@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
}

async function cut(
  from: string,
  to: string,
  characters: string,
  wght?: number | { min: number; max: number },
): Promise<void> {
  const source = await readFile(new URL(from, packages));
  const font = await subsetFont(source, characters, {
    targetFormat: 'woff2',
    ...(wght !== undefined && { variationAxes: { wght } }),
  });
  await writeFile(new URL(`${to}.woff2`, import.meta.url), font);
  console.log(`${to}.woff2: ${source.length} → ${font.length} bytes`);
}

/** The characters of a text, each once and in order, that another face does not have already. */
function without(others: string, text: string): string {
  return [...new Set(text)]
    .filter((character) => !others.includes(character))
    .toSorted()
    .join('');
}

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
