import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SearchClient } from '../../src/features/search/query/client.ts';
import { languageIds, type Language } from '../../src/i18n/languages.ts';
import type { Catalogue } from '../../src/features/search/catalogue.ts';
import { site } from './site.ts';

/** The site's own search with the index that was built, in Node; only how files come differs from a browser. */
export function searchClient(language: Language, folder = site().folder): SearchClient {
  const read = (address: string) =>
    readFile(join(folder, new URL(address, 'http://site').pathname));
  const text = async (address: string) => (await read(address)).toString();
  const json = async (address: string) => JSON.parse(await text(address)) as unknown;
  const bytes = async (address: string) => new Uint8Array(await read(address));
  return new SearchClient(language, { base: '/', json, text, bytes, forget: () => undefined });
}

/** The search of the site in each of its languages. */
export const searchClients = (): Readonly<Record<Language, SearchClient>> =>
  Object.fromEntries(languageIds.map((id) => [id, searchClient(id)])) as Record<
    Language,
    SearchClient
  >;

/** What the build wrote beside the index. */
export const catalogueOf = async (language: Language): Promise<Catalogue> =>
  JSON.parse(
    await readFile(join(site().folder, `pagefind/catalogue.${language}.json`), 'utf8'),
  ) as Catalogue;

/** The guide that a page is of: `/zh/guides/x/` is of `x`. */
export const guideOf = (path: string): string => path.split('/').at(-2) ?? '';
