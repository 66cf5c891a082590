import { SearchSession } from '../query/session.ts';
import { onTyping } from './on-typing.ts';
import { searchClient } from './client.ts';
import { SearchResultsView } from './results.ts';
import { searchStyles } from './styles.ts';

const OPTIONS = { pages: 6, sections: 1 };

/** Preloads what the first search needs. Failures are ignored: the search itself tries again and reports them. */
export function warmSearch(): void {
  void searchStyles();
  searchClient()
    .warm()
    .catch(() => undefined);
}

/** Opens the search dialog; on the search page it focuses the field there. */
export async function openSearch(host: HTMLElement): Promise<void> {
  warmSearch();
  const onPage = document.querySelector<HTMLInputElement>('search-page input[type="search"]');
  if (onPage) {
    onPage.focus();
    onPage.select();
    return;
  }
  const dialog = host.querySelector('dialog') ?? makeDialog(host);
  await searchStyles();
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(host: HTMLElement): HTMLDialogElement {
  const copy = host.querySelector('template')?.content.cloneNode(true) as
    DocumentFragment | undefined;
  const dialog = copy?.querySelector('dialog');
  const input = dialog?.querySelector('input');
  const results = dialog?.querySelector<HTMLElement>('[data-results]');
  const all = dialog?.querySelector<HTMLAnchorElement>('[data-all]');
  if (!dialog || !input || !results || !all)
    throw new Error('<site-search> lacks a part of its template');
  dialog.setAttribute('role', 'dialog');
  host.append(dialog);

  const view = new SearchResultsView(results, searchClient());
  const session = new SearchSession(searchClient(), (state) => {
    view.show(state);
  });
  const ask = (atOnce = false) => {
    session.ask(input.value, OPTIONS, atOnce);
    const query = new URLSearchParams({ q: input.value.slice(0, 500) });
    all.search = input.value.trim() === '' ? '' : query.toString();
  };
  view.onRetry = () => ask(true);
  onTyping(input, () => {
    ask();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    // The first Esc in a search field clears it by default; here it closes the dialog.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    } else move(event, input, results);
  });
  dialog.addEventListener('submit', (event) => {
    const first = results.querySelector('a');
    // Enter opens the best hit; if there is none yet, it submits to the search page.
    if (!first || input.value !== view.query) return;
    event.preventDefault();
    first.click();
  });
  dialog.addEventListener('click', (event) => {
    const { target } = event;
    const isOutside = target === dialog;
    if (isOutside || (target instanceof Element && target.closest('[data-close], a')))
      dialog.close();
  });
  ask();
  return dialog;
}

/** Arrow keys move between the field and the results. */
function move(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isField = document.activeElement === input;
  const stops = [input, ...results.querySelectorAll('a')];
  if (step !== undefined) {
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + step))];
    next?.focus();
    event.preventDefault();
  } else if (!isField && document.activeElement?.tagName === 'A' && isTyped(event)) {
    // Typing on a result continues in the field.
    input.focus();
  }
}

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) || key === 'Backspace';
