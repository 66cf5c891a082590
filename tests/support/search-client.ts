import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SearchClient } from '../../src/features/search/query/client.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { Catalogue } from '../../src/features/search/catalogue.ts';
import { site } from './site.ts';

const read = (address: string): Promise<Buffer> =>
  readFile(join(site().folder, new URL(address, 'http://site').pathname));
const text = async (address: string): Promise<string> => (await read(address)).toString();
const json = async (address: string): Promise<unknown> =>
  JSON.parse(await text(address)) as unknown;

/** The site's own search with the index that was built, in Node; only how files come differs from a browser. */
export function searchClients(): Readonly<Record<Language, SearchClient>> {
  const bytes = async (address: string) => new Uint8Array(await read(address));
  const loader = { base: '/', json, text, bytes, forget: () => undefined };
  return { en: new SearchClient('en', loader), zh: new SearchClient('zh', loader) };
}

/** What the build wrote beside the index. */
export const catalogueOf = async (language: Language): Promise<Catalogue> =>
  (await json(`/pagefind/catalogue.${language}.json`)) as Catalogue;

/** The guide that a page is of: `/zh/guides/x/` is of `x`. */
export const guideOf = (path: string): string => path.split('/').at(-2) ?? '';
