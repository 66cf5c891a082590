import type { SearchWords } from '../catalogue.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Hit, Place } from '../query/hits.ts';
import { element } from './element.ts';

/** One guide that was found: where it opens, what stands there, what it is. */
export function hitItem({ page, title, places }: Hit, words: SearchWords): HTMLLIElement {
  const item = element('li', 'hit');
  const [best, ...others] = places;
  const link = element('a', 'hit-link');
  link.href = best?.href ?? page.path;
  link.append(line('hit-title', title));
  if (best && best.title.length > 0) link.append(line('hit-place', best.title));
  item.append(link);
  if (best) item.append(excerptOf(best));
  const facts = element(
    'p',
    'hit-facts',
    [page.topicTitle, page.kindTitle].filter(Boolean).join(' · '),
  );
  if (page.status === 'history')
    facts.prepend(element('span', 'stamp history', words['statusHistory']));
  item.append(facts);
  if (others.length > 0) item.append(otherPlaces(others, title));
  return item;
}

/** @param page what a place is called that has no title of its own: what stands before the first heading */
function otherPlaces(places: readonly Place[], page: readonly Piece[]): HTMLUListElement {
  const list = element('ul', 'hit-places');
  list.setAttribute('role', 'list');
  for (const place of places) {
    const item = element('li', '');
    const link = element('a', 'hit-other');
    link.href = place.href;
    link.append(line('hit-place', place.title.length > 0 ? place.title : page));
    item.append(link, excerptOf(place));
    list.append(item);
  }
  return list;
}

/** The words come a moment after the place; their line is kept free meanwhile. */
function excerptOf({ excerpt }: Place): HTMLParagraphElement {
  const text = element('p', 'hit-text');
  void excerpt.then((parts) => {
    if (parts.length > 0) text.append(...pieces(parts));
    else text.remove();
  });
  return text;
}

function line(name: string, parts: readonly Piece[]): HTMLSpanElement {
  const span = element('span', name);
  span.append(...pieces(parts));
  return span;
}

/** Text nodes and `<mark>`s: what was found is never read as markup. */
const pieces = (parts: readonly Piece[]): Node[] =>
  parts.map(({ text, marked }) =>
    marked ? element('mark', '', text) : document.createTextNode(text),
  );
