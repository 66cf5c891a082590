import { browserLoader } from '../index/browser-loader.ts';
import type { Language } from '../../../i18n/languages.ts';
import { SearchClient } from '../query/client.ts';

let client: SearchClient | undefined;

/** The search client of this page, created once. The header's template holds the address of the site. */
export function searchClient(): SearchClient {
  const template = document.querySelector<HTMLTemplateElement>('site-search template');
  const { language, base } = template?.dataset ?? {};
  if (base === undefined) throw new Error('<site-search> lacks its template with data-base');
  client ??= new SearchClient(language as Language, browserLoader(base));
  return client;
}
