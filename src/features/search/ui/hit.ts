import { make } from '../../../browser/make.ts';
import type { SearchWords } from '../catalogue.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Hit, Place } from '../query/hits.ts';

/** The list item of one guide that was found: a link to the best place in it, an excerpt, the topic and kind, and other places. */
export function hitItem({ page, title, places }: Hit, words: SearchWords): HTMLLIElement {
  const [best, ...others] = places;
  const link = make(
    'a',
    { className: 'hit-link', href: best?.href ?? page.path },
    line('hit-title', title),
    best && best.title.length > 0 ? line('hit-place', best.title) : undefined,
  );
  const isHistory = page.status === 'history';
  const facts = make(
    'p',
    { className: 'hit-facts' },
    isHistory ? make('span', { className: 'stamp history' }, words['statusHistory']) : undefined,
    [page.topicTitle, page.kindTitle].filter(Boolean).join(' · '),
  );
  return make(
    'li',
    { className: 'hit' },
    link,
    best && excerptOf(best),
    facts,
    others.length > 0 ? otherPlaces(others, title) : undefined,
  );
}

/** @param page the title for a place that has none: the text before the first heading */
function otherPlaces(places: readonly Place[], page: readonly Piece[]): HTMLUListElement {
  const list = make('ul', { className: 'hit-places' });
  list.setAttribute('role', 'list');
  for (const place of places) {
    const name = line('hit-place', place.title.length > 0 ? place.title : page);
    const link = make('a', { className: 'hit-other', href: place.href }, name);
    list.append(make('li', {}, link, excerptOf(place)));
  }
  return list;
}

/** The excerpt is fetched after the hit is shown; its line is reserved meanwhile, and removed if there is none. */
function excerptOf({ excerpt }: Place): HTMLParagraphElement {
  const text = make('p', { className: 'hit-text' });
  void excerpt.then((parts) => {
    if (parts.length > 0) text.append(...pieces(parts));
    else text.remove();
  });
  return text;
}

const line = (className: string, parts: readonly Piece[]): HTMLSpanElement =>
  make('span', { className }, ...pieces(parts));

/** Text nodes and `<mark>` elements, so that nothing found is parsed as HTML. */
const pieces = (parts: readonly Piece[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));
