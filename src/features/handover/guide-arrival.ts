import { announce } from '../../browser/announce.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { pickUpFragment, readFragment } from './link.ts';
import { forTravel, newsOf } from '../../engine/handover-content.ts';
import { merge } from '../../engine/merge.ts';
import type { SavedState } from '../../engine/saved-state.ts';
import { newsWords, tellElsewhere, tellFault, tellNothingNew } from './messages.ts';
import { titleOf } from '../../browser/step-titles.ts';

/** Imports the state in the fragment of this page's URL, announces what was new, and offers to undo it. */
export async function importLink(): Promise<void> {
  const fragment = pickUpFragment();
  const read = await readFragment(fragment);
  if (!read.ok) {
    await tellFault('link', read.why);
    return;
  }
  const { guide } = guidePage().model.guide;
  const [first = '', ...others] = Object.keys(read.guides);
  const incoming = read.guides[guide];
  if (!incoming || others.length > 0) {
    const isMany = others.length > 0;
    await tellElsewhere(addressOf(isMany ? 'progress' : `guides/${first}`) + fragment, isMany);
    return;
  }
  await importState(incoming);
}

async function importState(incoming: SavedState): Promise<void> {
  const { model, saved } = guidePage();
  const secrets = model.placeholders.filter(({ secret }) => secret).map(({ id }) => id);
  saved.reread();
  const before = saved.state.get();
  const after = withTitles(merge(before, forTravel(incoming, { secrets })));
  const words = newsWords(newsOf(before, after));
  if (words === undefined) {
    await tellNothingNew();
    return;
  }
  saved.update(() => after, words, true);
  announce(words);
}

/** Links leave out the titles of steps; this page has them. */
function withTitles(state: SavedState): SavedState {
  const steps = Object.entries(state.steps).map(([id, entry]) => {
    const isBare = entry.is === 'done' && entry.title === undefined && document.getElementById(id);
    return [id, isBare ? { ...entry, title: titleOf(id) } : entry] as const;
  });
  return { ...state, steps: Object.fromEntries(steps) };
}

/** The path of another page in the same language, from the path of this guide. */
function addressOf(page: string): string {
  const home = location.pathname.replace(/guides\/[^/]+\/$/, '');
  return `${home}${page}/`;
}
