import { fetchStyleSheet } from '../../../browser/style-sheet.ts';

let loading: Promise<void> | undefined;

/** Fetches the style sheet of the search, once; a page that nobody searches from need not carry it. Never fails. */
export function searchStyles(): Promise<void> {
  loading ??= document.querySelector('search-page') ? Promise.resolve() : fetchStyleSheet(sheet());
  return loading;
}

/** The link that asks for it ahead says where it stands: it is in the header's template until there is a wish to search. */
function sheet(): string {
  const template = document.querySelector<HTMLTemplateElement>('site-search template');
  const isAhead = 'link[as="style"]';
  const link = template?.content.querySelector(isAhead) ?? document.querySelector(isAhead);
  return link?.getAttribute('href') ?? '';
}
