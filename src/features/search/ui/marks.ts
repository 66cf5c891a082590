import { focusTitle, showToast } from '../../../browser/toasts.ts';
import { MARK_PARAMETER } from '../query/mark-parameter.ts';
import { findMarks } from '../query/excerpt.ts';
import { phrase } from '../../../engine/template.ts';
import { searchStyles } from './styles.ts';

const NAME = 'search';
/** Text that is not prose or changes while the reader watches: value slots and inputs. */
const LEFT_ALONE = '[data-value], script, style, textarea, select, svg, [data-pagefind-ignore]';

/**
 * Highlights the words that led to this hit, with the CSS Custom Highlight API: no node is touched, so boxes, values and copied
 * commands are unaffected. Browsers without it show the step unmarked.
 */
function markArrival(): void {
  const query = new URLSearchParams(location.search);
  const words = query
    .getAll(MARK_PARAMETER)
    .filter((word) => word.trim() !== '')
    .slice(0, 12);
  query.delete(MARK_PARAMETER);
  // Remove the parameter, so that links, copied addresses and reloads are clean.
  const rest = String(query) === '' ? '' : `?${String(query)}`;
  history.replaceState(history.state, '', location.pathname + rest + location.hash);
  if (words.length === 0 || !('highlights' in CSS)) return;
  const ranges = rangesOf(words);
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  unfold(ranges);
  void searchStyles().then(() => addBar(words));
}

function rangesOf(words: readonly string[]): Range[] {
  return [...document.querySelectorAll('[data-pagefind-body]')].flatMap((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const ranges: Range[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement?.closest(LEFT_ALONE)) continue;
      for (const { from, to } of findMarks(node.textContent ?? '', words)) {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        ranges.push(range);
      }
    }
    return ranges;
  });
}

/** If every mark in the step is inside closed details, opens those of the first. */
function unfold(ranges: readonly Range[]): void {
  const target = document.getElementById(location.hash.slice(1));
  const place =
    target?.closest('li.step') ?? (target ? undefined : document.querySelector('.guide-head'));
  const inPlace = ranges
    .map(({ startContainer }) => startContainer.parentElement)
    .filter((each) => place?.contains(each));
  if (inPlace.some((each) => each?.checkVisibility())) return;
  for (
    let fold = inPlace[0]?.closest('details');
    fold;
    fold = fold.parentElement?.closest('details')
  )
    fold.open = true;
}

function addBar(words: readonly string[]): void {
  const { marked = '', marksClear = '' } =
    document.querySelector<HTMLElement>('site-search template')?.dataset ?? {};
  const bar = document.createElement('div');
  bar.className = 'toast search-marks';
  const text = document.createElement('p');
  text.textContent = phrase(marked, { words: words.join(' · ') });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = marksClear;
  button.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    showToast(bar, false);
    bar.remove();
    focusTitle();
  });
  bar.append(text, button);
  button.dataset['dismiss'] = '';
  document.querySelector('main')?.append(bar);
  showToast(bar, true);
}

markArrival();
