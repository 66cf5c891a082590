import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files of the project, with slashes on every system. */
const files = ['{src,tests,content}/**/*.{ts,astro,css}', '*.mjs']
  .flatMap((pattern) => globSync(pattern))
  .map((file) => file.replaceAll('\\', '/'));

test.each(['src/README.md', 'tests/README.md', 'content/README.md', 'README.md'])(
  'every file that %s names is there',
  (page) => {
    const named = readFileSync(page, 'utf8').matchAll(
      /`([\w./[\]-]*[\w\]-]\.(?:ts|astro|css|mjs))`/g,
    );
    const missing = [...named]
      .map(([, path = '']) => path)
      // Addresses of the built site, and files of an author's or another package.
      .filter((path) => !path.startsWith('/') && !/^(pagefind|service-worker|convert)/.test(path))
      .filter(
        (path) => !files.some((file) => `/${file}`.endsWith(`/${path.replace(/^\.\.\//, '')}`)),
      );
    expect(missing).toEqual([]);
  },
);
