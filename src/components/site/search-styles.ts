import { fetchStyleSheet } from '../../browser/style-sheet.ts';

let loading: Promise<void> | undefined;

/** Fetches the style sheet of the search, once; a page that nobody searches from need not carry it. Never fails. */
export function searchStyles(): Promise<void> {
  loading ??= document.querySelector('search-page') ? Promise.resolve() : fetchStyleSheet(sheet());
  return loading;
}

/** The header's template asks for it ahead, and says where it stands. */
function sheet(): string {
  const template = document.querySelector<HTMLTemplateElement>('site-search template');
  return template?.content.querySelector('link[as="style"]')?.getAttribute('href') ?? '';
}
