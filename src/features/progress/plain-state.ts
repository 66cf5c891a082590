import type { GuideWords, NamedOptions } from '../../engine/guide-words.ts';
import { own } from '../../engine/model.ts';
import { isTakenBack, type Entries, type SavedState } from '../../engine/saved-state.ts';

/** The label of each kind of entry. */
export interface PlainLabels {
  readonly ticked: string;
  readonly skipped: string;
  readonly tasks: string;
  readonly answered: string;
  readonly chosen: string;
  readonly typed: string;
  /** The separator after a label, with its space. */
  readonly colon: string;
  /** The separator between a question and its answer. */
  readonly blank: string;
}

/** A state in words, one line per entry. Ids without a title are shown as they are. */
export function plainState(
  state: SavedState,
  words: GuideWords | undefined,
  labels: PlainLabels,
): readonly string[] {
  // A question already ends in a question mark.
  const line = (label: string, text: string): string =>
    label + (/[?？]$/.test(label) ? labels.blank : labels.colon) + text;
  const step = (id: string): string =>
    own(words?.steps ?? {}, id) ?? own(state.steps, id)?.title ?? id;
  const named = (names: Readonly<Record<string, NamedOptions>> | undefined, id: string) =>
    own(names ?? {}, id) ?? { question: id, options: {} };
  const marked = (mark: string, label: string): string[] =>
    said(state.steps).flatMap(([id, is]) => (is === mark ? [line(label, step(id))] : []));
  const boxes = said(state.tasks).length;
  return [
    ...marked('done', labels.ticked),
    ...marked('skipped', labels.skipped),
    ...(boxes > 0 ? [line(labels.tasks, String(boxes))] : []),
    ...said(state.answers).map(([id, option]) => {
      const { question, options } = named(words?.answers, id);
      return line(labels.answered, line(question, own(options, String(option)) ?? String(option)));
    }),
    ...said(state.choices).map(([id, taken]) => {
      const { question, options } = named(words?.choices, id);
      const names = taken.map((option) => own(options, option) ?? option);
      return line(labels.chosen, line(question, names.join(' + ')));
    }),
    ...said(state.values).map(([id, value]) =>
      line(labels.typed, line(own(words?.values ?? {}, id) ?? id, value)),
    ),
  ];
}

/** The entries that have not been undone. */
function said<T>(entries: Entries<T>): (readonly [string, T])[] {
  return Object.entries(entries).flatMap(([id, { is }]) => (isTakenBack(is) ? [] : [[id, is]]));
}
