import sheet from '../../styles/search.css?url';

let loading: Promise<void> | undefined;

/** Fetches the style sheet of the search, once; a page that nobody searches from need not carry it. Never fails. */
export function searchStyles(): Promise<void> {
  loading ??= document.querySelector('search-page') ? Promise.resolve() : load();
  return loading;
}

function load(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    // Without its styles the dialog is plain, but it works.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
