import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import {
  defaultLanguage,
  languageIds,
  languages,
  type Language,
} from '../../src/i18n/languages.ts';
import { site } from './site.ts';

/** A page as it was built: its address within the site, its text, its document. */
export interface BuiltPage {
  /** Without the base path: `/zh/guides/tinywebdb-service/`, or `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every file of a built folder, with slashes, relative to it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The addresses of all pages: what is called `index.html` goes by its folder. */
export function listPages(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort((one, other) => depth(one) - depth(other) || one.localeCompare(other));
}

const depth = (path: string): number => path.split('/').length;

/** Reads a page of the built site. */
export function readPage(path: string, folder = site().folder): BuiltPage {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const html = readFileSync(join(folder, file), 'utf8');
  return { path, html, document: parseHTML(html).document };
}

/** Reads every page of the built site. */
export function readPages(folder = site().folder): BuiltPage[] {
  return listPages(folder).map((path) => readPage(path, folder));
}

/** The host the site was built for, as its home page says. */
export function originOf(home: BuiltPage): string {
  const canonical = home.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!canonical) throw new Error('The home page has no canonical address.');
  return new URL(canonical).origin;
}

/** True for the page of one guide, in any language. */
export const isGuide = (path: string): boolean =>
  /^\/guides\/[^/]+\/$/.test(inLanguage(path, defaultLanguage));

/** The language of a page, by its address. */
export const languageOf = (path: string): Language =>
  languageIds.find((id) => languages[id].path !== '' && path.startsWith(homeOf(id))) ??
  defaultLanguage;

/** The address of the same page in a language. */
export const inLanguage = (path: string, language: Language): string =>
  homeOf(language) + path.slice(homeOf(languageOf(path)).length);

const homeOf = (language: Language): string =>
  languages[language].path === '' ? '/' : `/${languages[language].path}/`;
