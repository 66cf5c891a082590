import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const sources = globSync('src/**/*.{ts,astro}').map((file) => {
  const path = file.replaceAll('\\', '/');
  return { path, text: readFileSync(path, 'utf8') };
});

/** The file that defines each element, by tag. */
const definedIn = new Map(
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(/customElements\.define\('([a-z-]+)'/g)].map(
      ([, tag = '']) => [tag, path] as const,
    ),
  ),
);

/** Every file that another one imports, at once or later. */
const imported = new Set(
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bimport\s*\(?\s*'(\.[^'?]+)'/g)].map(([, to = '']) =>
      normalize(join(dirname(path), to)).replaceAll('\\', '/'),
    ),
  ),
);

const tags = new Set(
  sources
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap(({ text }) =>
      [...text.matchAll(/<([a-z]+(?:-[a-z]+)+)[\s>]/g)].map(([, tag = '']) => tag),
    ),
);

// An element that nobody imports never wakes: its buttons stand on the page and do nothing.
test.each([...tags])('<%s> is defined, and its code is fetched by something', (tag) => {
  const file = definedIn.get(tag);
  expect(file, 'a file with customElements.define').toBeDefined();
  expect(imported.has(file ?? ''), `${file ?? ''} is imported`).toBe(true);
});
