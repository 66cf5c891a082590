import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const sheets = globSync('src/**/*.css');
const sources = globSync('src/**/*.{css,ts,astro}');

/** The sheets that a source imports, as paths from the root of the repository. */
function importsOf(source: string): readonly string[] {
  const text = readFileSync(source, 'utf8');
  return [...text.matchAll(/(?:import|from) '(\.[^']+\.css)(?:\?\w+)?'/g)].map(([, path = '']) =>
    normalize(join(dirname(source), path)),
  );
}

const imported = new Map(sources.map((source) => [source, importsOf(source)]));

test('every sheet is imported by something, and every import leads to a sheet', () => {
  const all = new Set([...imported.values()].flat());
  expect(sheets.filter((sheet) => !all.has(sheet))).toEqual([]);
  expect([...all].filter((path) => !sheets.includes(path))).toEqual([]);
});

test('every sheet that a page can take alone fixes the order of the layers first', () => {
  const order = '@layer reset, tokens, base, parts, prose, pages, print';
  // Imported by code, not by another sheet: the builder may put it in front of all others.
  const alone = [...imported]
    .filter(([source]) => !source.endsWith('.css'))
    .flatMap(([, paths]) => paths)
    .filter((sheet) => basename(sheet) !== 'tokens.css' && basename(sheet) !== 'code-tokens.css');
  const without = alone.filter((sheet) => {
    const first = [sheet, ...(imported.get(sheet) ?? [])].map((path) => readFileSync(path, 'utf8'));
    return !first.some((text) => text.includes(order));
  });
  expect(without).toEqual([]);
});
