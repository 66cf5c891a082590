import { fetchStyleSheet } from '../../../browser/style-sheet.ts';

let loading: Promise<void> | undefined;

/** Loads the style sheet of the search once; pages do not include it. Never rejects. */
export function searchStyles(): Promise<void> {
  loading ??= document.querySelector('search-page') ? Promise.resolve() : fetchStyleSheet(sheet());
  return loading;
}

/** The preload link in the header's template, or in the head once preloading began, has the address. */
function sheet(): string {
  const template = document.querySelector<HTMLTemplateElement>('site-search template');
  const isAhead = 'link[as="style"]';
  const link = template?.content.querySelector(isAhead) ?? document.querySelector(isAhead);
  return link?.getAttribute('href') ?? '';
}
