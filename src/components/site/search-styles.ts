import { fetchStyleSheet } from '../../browser/style-sheet.ts';
import sheet from '../../styles/search.css?url';

let loading: Promise<void> | undefined;

/** Fetches the style sheet of the search, once; a page that nobody searches from need not carry it. Never fails. */
export function searchStyles(): Promise<void> {
  loading ??= document.querySelector('search-page') ? Promise.resolve() : fetchStyleSheet(sheet);
  return loading;
}
