import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGuide, originOf, readPage } from '../support/built-pages.ts';
import { site } from '../support/site.ts';

const { folder, pages } = site();
const origin = originOf(readPage('/'));

/** Width and height of a PNG, as its header says; throws if it is none. */
function sizeOf(file: string): { width: number; height: number; bytes: number } {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: bytes.length };
}

describe.each(pages)('%s', (path) => {
  const { document } = readPage(path);
  const property = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');

  test('names its picture for sharing, which is there, of the right size and not heavy', () => {
    const picture = property('og:image') ?? '';
    expect(picture.startsWith(`${origin}/share/`)).toBe(true);
    const { width, height, bytes } = sizeOf(join(folder, new URL(picture).pathname));
    expect([width, height]).toEqual([1200, 630]);
    expect([property('og:image:width'), property('og:image:height')]).toEqual(['1200', '630']);
    expect(bytes).toBeLessThan(100_000);
    expect(property('og:image:alt')).not.toBe('');
    const card = document.querySelector('meta[name="twitter:card"]')?.getAttribute('content');
    expect(card).toBe('summary_large_image');
    const own = isGuide(path) ? (path.split('/').at(-2) ?? '') : 'site';
    const language = path.startsWith('/zh/') ? 'zh' : 'en';
    expect(new URL(picture).pathname).toBe(`/share/${language}/${own}.png`);
  });

  test('names its marks for tabs and home screens', () => {
    const icon = document.querySelector('link[rel="icon"]')?.getAttribute('href') ?? '';
    expect(existsSync(join(folder, icon))).toBe(true);
    const home = document.querySelector('link[rel="apple-touch-icon"]')?.getAttribute('href') ?? '';
    expect(sizeOf(join(folder, home))).toMatchObject({ width: 180, height: 180 });
  });
});
