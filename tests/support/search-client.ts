import { SearchClient } from '../../src/search/client.ts';
import type { Catalogue, SearchLanguage } from '../../src/search/catalogue.ts';
import { site } from './site.ts';

const get = async (address: string): Promise<Response> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

/** The site's own search with the index that was built, in Node; what is fetched is kept, as in a browser. */
export function searchClients(): Readonly<Record<SearchLanguage, SearchClient>> {
  const texts = new Map<string, Promise<string>>();
  const loader = {
    base: site().url,
    json: async (address: string) => (await get(address)).json() as Promise<unknown>,
    text: (address: string) => {
      const text = texts.get(address) ?? get(address).then((response) => response.text());
      texts.set(address, text);
      return text;
    },
    bytes: async (address: string) => new Uint8Array(await (await get(address)).arrayBuffer()),
    forget: () => undefined,
  };
  return { en: new SearchClient('en', loader), zh: new SearchClient('zh', loader) };
}

/** What the build wrote beside the index. */
export const catalogueOf = async (language: SearchLanguage): Promise<Catalogue> =>
  (await get(`${site().url}pagefind/catalogue.${language}.json`)).json() as Promise<Catalogue>;

/** The guide that a page is of: `/zh/guides/x/` is of `x`. */
export const guideOf = (path: string): string => path.split('/').at(-2) ?? '';
