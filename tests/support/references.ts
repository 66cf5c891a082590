import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, originOf, readPage, readPages, type BuiltPage } from './built-pages.ts';

/** Where markup may name another file. */
const attributes: readonly (readonly [selector: string, attribute: string])[] = [
  ['a[href], area[href], link[href], use[href], image[href]', 'href'],
  ['script[src], img[src], iframe[src], source[src], video[src], audio[src]', 'src'],
  ['img[srcset], source[srcset], link[imagesrcset]', 'srcset'],
  ['form[action]', 'action'],
  ['meta[property="og:url"], meta[property="og:image"]', 'content'],
];

/**
 * Everything in a built folder that leads nowhere, one line each: links, files and anchors of all pages, and the files
 * that style sheets ask for. Addresses of other hosts are not followed.
 */
export function findDeadReferences(folder: string, base: string): string[] {
  const pages = readPages(folder);
  const origin = originOf(readPage('/', folder));
  const judge = referenceJudge(folder, origin + base, pages);
  const fromPages = pages.flatMap(({ path, document }) =>
    referencesOf(document).map((reference) => [path, reference] as const),
  );
  const fromStyles = listFiles(folder)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/url\(["']?([^"')]+)/g)].map(
        ([, reference = '']) => [`/${file}`, reference] as const,
      ),
    );
  return [...fromPages, ...fromStyles].flatMap(([path, reference]) => {
    const fault = judge(path, reference);
    return fault === undefined ? [] : [`${path} → ${reference}: ${fault}`];
  });
}

function referencesOf(document: Document): string[] {
  const found = attributes.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const value = element.getAttribute(attribute) ?? '';
      return attribute === 'srcset'
        ? value.split(',').map((one) => one.trim().split(' ')[0] ?? '')
        : [value];
    }),
  );
  return [...new Set(found)];
}

/** Says of one reference what is wrong with it, or nothing. */
function referenceJudge(folder: string, home: string, pages: readonly BuiltPage[]) {
  const documents = new Map(pages.map(({ path, document }) => [path, document]));

  return (from: string, reference: string): string | undefined => {
    if (reference === '') return 'is empty';
    const url = new URL(reference, home + from.slice(1));
    if (!/^https?:$/.test(url.protocol)) return isHarmless(url) ? undefined : 'is no web address';
    if (url.origin !== new URL(home).origin) return undefined;
    if (!url.href.startsWith(home)) return 'leaves the base path';

    const path = `/${decodeURIComponent(url.href.slice(home.length).replace(/[?#].*$/, ''))}`;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return 'is not there';
    if (statSync(file).isDirectory()) return 'lacks the slash at its end';
    if (url.hash === '') return undefined;
    const id = decodeURIComponent(url.hash.slice(1));
    const isThere = documents.has(path)
      ? documents.get(path)?.getElementById(id)
      : readFileSync(file, 'utf8').includes(`id="${id}"`);
    return isThere ? undefined : 'has no such anchor';
  };
}

const isHarmless = (url: URL): boolean => ['mailto:', 'tel:', 'data:'].includes(url.protocol);
