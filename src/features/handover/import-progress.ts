import { keptChanged } from '../../browser/kept.ts';
import { SavedStore, type StorageProblem } from '../../browser/saved-store.ts';
import { addNews, forTravel, newsOf } from '../../engine/handover-content.ts';
import type { Handover } from '../../engine/handover.ts';
import { merge } from '../../engine/merge.ts';
import { newsWords, tellNotKept, tellNothingNew } from './messages.ts';
import { guideWords } from '../progress/guide-words.ts';
import { offerUndo } from '../progress/undo-offer.ts';

/** Imports the states of all guides in a link or file, all or none, and offers to undo that. */
export async function importProgress(guides: Handover): Promise<void> {
  const taken = Object.entries(guides).map(([guide, incoming]) => {
    const store = new SavedStore(guide, () => window.localStorage);
    const before = store.state.get();
    const secrets = guideWords().get(guide)?.secrets ?? [];
    return { store, before, after: merge(before, forTravel(incoming, { secrets })) };
  });
  const words = newsWords(addNews(taken.map(({ before, after }) => newsOf(before, after))));
  if (words === undefined) {
    await tellNothingNew();
    return;
  }
  const stores = taken.map(({ store }) => store);
  for (const { store, after } of taken) store.update(() => after, words, true);
  const undo = (): boolean => {
    const undone = stores.map((store) => store.undo());
    keptChanged();
    return undone.every(Boolean);
  };
  const problem = stores.map(unkept).find(Boolean);
  if (problem) {
    undo();
    await tellNotKept(problem);
    return;
  }
  keptChanged();
  offerUndo(words, undo);
}

/** Why a store could not keep what it was given. What was set aside before is no reason. */
function unkept(store: SavedStore): StorageProblem | undefined {
  const problem = store.problem.get();
  return problem === 'unreadable' || problem === 'partial' ? undefined : problem;
}
