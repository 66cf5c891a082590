import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type { BuiltPage } from './built-pages.ts';
import { site } from './site.ts';

/** What a page costs before its reader does anything: bytes over the wire, by kind; fonts as they are. */
export interface Weight {
  /** Modules with all that they import, and the scripts within the page. */
  readonly script: number;
  /** The page itself, its style sheets and its scripts. */
  readonly all: number;
  readonly fonts: number;
  /** Styles for paper only: browsers fetch them last, and nothing on the screen waits for them. */
  readonly paper: number;
}

/** Weighs a page of the site with all that it asks for by itself. */
export function weigh({ html, document }: BuiltPage): Weight {
  const styles = hrefs(document, 'link[rel="stylesheet"]:not([media="print"])', 'href');
  const paper = hrefs(document, 'link[rel="stylesheet"][media="print"]', 'href');
  const modules = withImports(hrefs(document, 'script[src]', 'src'));
  const inline = [...document.querySelectorAll('script:not([src])')]
    .filter((script) => !(script.getAttribute('type') ?? '').includes('json'))
    .map((script) => script.textContent);
  const preloaded = hrefs(document, 'link[rel="preload"][as="font"]', 'href');
  const fonts = new Set([...preloaded, ...styles.flatMap(fontsOf)]);
  const files = (paths: readonly string[]) => sum(paths.map((path) => brotli(readFile(path))));
  return {
    script: files(modules) + sum(inline.map(brotli)),
    all: brotli(html) + files(styles) + files(modules),
    paper: files(paper),
    fonts: sum([...fonts].map((path) => readFile(path).length)),
  };
}

/** The fonts that a page asks for ahead of its styles and that none of its styles names: fetched for nothing. */
export function uselessFonts({ document }: BuiltPage): string[] {
  const named = hrefs(document, 'link[rel="stylesheet"]', 'href').flatMap(fontsOf);
  return hrefs(document, 'link[rel="preload"][as="font"]', 'href').filter(
    (font) => !named.includes(font),
  );
}

function hrefs(document: Document, selector: string, attribute: string): string[] {
  return [...document.querySelectorAll(selector)].map((link) => link.getAttribute(attribute) ?? '');
}

function withImports(entries: readonly string[]): string[] {
  const all = new Set(entries);
  // A set that grows while it is walked is walked to its new end.
  for (const path of all) {
    const code = readFile(path).toString();
    for (const [, reference = ''] of code.matchAll(/\b(?:from|import)\s*["']([^"']+)["']/g)) {
      all.add(resolvePath(path, reference));
    }
  }
  return [...all];
}

function fontsOf(style: string): string[] {
  const urls = readFile(style)
    .toString()
    .matchAll(/url\(["']?([^"')]+\.woff2)/g);
  return [...urls].map(([, reference = '']) => resolvePath(style, reference));
}

const resolvePath = (from: string, reference: string): string =>
  new URL(reference, `http://site${from}`).pathname;

const readFile = (path: string): Buffer => readFileSync(join(site().folder, path));
const brotli = (text: string | Buffer): number => brotliCompressSync(text).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
