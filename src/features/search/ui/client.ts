import { browserLoader } from '../index/browser-loader.ts';
import type { Language } from '../../../i18n/languages.ts';
import { SearchClient } from '../query/client.ts';

let client: SearchClient | undefined;

/** The search of this page, loaded once whatever asks for it. The header's template says where the site stands. */
export function searchClient(): SearchClient {
  const template = document.querySelector<HTMLTemplateElement>('site-search template');
  const { language, base } = template?.dataset ?? {};
  if (base === undefined) throw new Error('<site-search> lacks its template with data-base');
  client ??= new SearchClient(language as Language, browserLoader(base));
  return client;
}
