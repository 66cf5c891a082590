import { chosenIn, type Overview, overview } from '../engine/overview.ts';
import { linkedChoices, stillLinked } from '../engine/linked-choices.ts';
import type { Chosen } from '../engine/model.ts';
import { saidAt, type SavedState } from '../engine/saved-state.ts';
import { signTicks } from '../engine/step-texts.ts';
import type { Judgement, Typed } from '../engine/value-model.ts';
import { fetchChecks, judgeAll, usableValues } from '../engine/value-rules.ts';
import type { PageModel } from '../engine/page-model.ts';
import { SavedStore } from './saved-store.ts';
import { titleOf } from './step-titles.ts';
import { Store, type Readable } from './store.ts';

/** Everything that the elements of a guide page share. */
export interface GuidePage {
  readonly model: PageModel;
  readonly saved: SavedStore;
  /** What the address asked for when the page was opened, less what the reader sent away. */
  readonly linked: Store<Chosen>;
  /** Drawn from the saved state and the link, once for all elements. */
  readonly view: Readable<View>;
  /** Secret and invalid values, which live in this page's memory only. */
  readonly drafts: Store<Readonly<Record<string, string>>>;
}

export interface View {
  readonly state: SavedState;
  /** What is shown: the link's choices for this visit, else the reader's own. */
  readonly chosen: Chosen;
  /** The choices among them that only the link makes. */
  readonly linked: Chosen;
  readonly overview: Overview;
  /** The texts of the fields: stored values and drafts. */
  readonly typed: Readonly<Record<string, string>>;
  /** What became of it, by id. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** What may stand in commands. */
  readonly values: Readonly<Record<string, string>>;
}

let page: GuidePage | undefined;

/** The guide page that this document is. Throws on any other page: its elements have no business there. */
export function guidePage(): GuidePage {
  page ??= openPage();
  return page;
}

function openPage(): GuidePage {
  const json = document.getElementById('guide-model')?.textContent;
  if (!json) throw new Error('script#guide-model is missing');
  const model = JSON.parse(json) as PageModel;
  const saved = new SavedStore(
    model.guide.guide,
    () => window.localStorage,
    (after, before) => signTicks(model, after, before, titleOf),
  );
  const drafts = new Store<Readonly<Record<string, string>>>({});
  const linked = new Store(linkedChoices(model.guide, location.search));
  const opened = saved.state.get();
  const look = (): View => {
    const state = saved.state.get();
    return viewOf(model, state, drafts.get(), stillLinked(linked.get(), opened, state));
  };
  const view = new Store(look());
  const { signal } = new AbortController();
  const draw = (): void => view.set(likeBefore(look(), view.get()));
  saved.state.watch(
    () => {
      draw();
      fetchMissingChecks(model, view.get(), draw);
    },
    { signal },
  );
  drafts.watch(draw, { signal });
  linked.watch(draw, { signal });
  // Another tab wrote.
  window.addEventListener('storage', () => saved.reread());
  // The page comes back out of the back-forward cache, or the browser has just restored its forms as it remembers them,
  // which some do after the elements have woken: in both cases everything is drawn anew from what is kept.
  window.addEventListener('pageshow', () => {
    saved.reread();
    draw();
  });
  return { model, saved, linked, view, drafts };
}

/** Stored values whose check is not loaded yet appear in no command until it is. */
function fetchMissingChecks(
  { placeholders, pairs }: PageModel,
  { judgements }: View,
  draw: () => void,
): void {
  for (const placeholder of placeholders) {
    if (judgements[placeholder.id]?.is !== 'unchecked') continue;
    fetchChecks(placeholder, pairs)?.then(draw, () => undefined);
  }
}

/** What stands in the fields, the last typed last: what is not kept was typed since the page was opened. */
export function inOrderTyped(
  { values }: SavedState,
  drafts: Readonly<Record<string, string>>,
): Typed {
  const kept = Object.entries(values)
    .filter(([id]) => !Object.hasOwn(drafts, id))
    .sort(([, one], [, other]) => saidAt(one) - saidAt(other));
  return [...kept.map(([id, { is }]) => [id, is] as const), ...Object.entries(drafts)];
}

/** Keeps the identity of unchanged parts, so that watchers can skip them by comparing references. */
function likeBefore(now: View, before: View): View {
  const like = <T>(one: T, other: T): T =>
    JSON.stringify(one) === JSON.stringify(other) ? other : one;
  return {
    ...now,
    chosen: like(now.chosen, before.chosen),
    values: like(now.values, before.values),
  };
}

function viewOf(
  model: PageModel,
  state: SavedState,
  drafts: Readonly<Record<string, string>>,
  linked: Chosen,
): View {
  const chosen = chosenIn(model.guide, state, linked);
  const typed = inOrderTyped(state, drafts);
  const judgements = judgeAll(model, typed, { chosen, now: new Date() });
  return {
    state,
    chosen,
    linked,
    overview: overview(model.guide, state, chosen),
    typed: Object.fromEntries(typed),
    judgements,
    values: usableValues(model, judgements),
  };
}
