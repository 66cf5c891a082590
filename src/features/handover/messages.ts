import type { StorageProblem } from '../../browser/saved-store.ts';
import type { News } from '../../engine/handover-content.ts';
import type { HandoverFault } from '../../engine/handover.ts';
import { phrase } from '../../engine/template.ts';
import { handoverWords } from './words.ts';
import { fileName } from './file.ts';
import { openFrame } from './frame.ts';
import { make } from '../../browser/make.ts';
import { inPageLanguage } from '../../browser/page-words.ts';

const FAULTS = {
  cut: 'Cut',
  changed: 'Changed',
  foreign: 'Foreign',
  newer: 'Newer',
  large: 'Large',
} as const satisfies Record<HandoverFault, string>;

/** Shows what is wrong with a link or file and what to do about it. */
export async function tellFault(what: 'link' | 'file', fault: HandoverFault): Promise<void> {
  const words = inPageLanguage(handoverWords);
  const text = phrase(words[`${what}${FAULTS[fault]}`], { name: fileName(Date.now()) });
  await tell(words[`${what}Bad`], text, words.nothingChanged);
}

export async function tellUnreadableFile(): Promise<void> {
  const words = inPageLanguage(handoverWords);
  await tell(words.fileBad, words.fileUnreadable, words.nothingChanged);
}

export async function tellNothingNew(): Promise<void> {
  const words = inPageLanguage(handoverWords);
  await tell(words.nothingNew, words.nothingNewText);
}

/** Shows why the import could not be stored. */
export async function tellNotKept(problem: StorageProblem): Promise<void> {
  const words = inPageLanguage(handoverWords);
  const reason = {
    forbidden: words.notKeptForbidden,
    full: words.notKeptFull,
    newer: words.notKeptNewer,
    unreadable: words.notKeptFull,
    partial: words.notKeptFull,
  }[problem];
  await tell(words.notKept, reason, words.nothingChanged);
}

/** Links to the page that can import this link. */
export async function tellElsewhere(href: string, isMany: boolean): Promise<void> {
  const words = inPageLanguage(handoverWords);
  const [title, text] = isMany
    ? [words.manyGuides, words.manyGuidesText]
    : [words.otherGuide, words.otherGuideText];
  const link = make('a', { className: 'button primary', href }, words.takeInThere);
  await openFrame(title, make('p', {}, text), make('p', {}, link));
}

/** "3 steps ticked, 1 choice, 2 values from another device"; `undefined` if nothing is new. */
export function newsWords(news: News): string | undefined {
  const words = inPageLanguage(handoverWords);
  const counts = [
    [news.steps, words.stepOne, words.steps],
    [news.tasks, words.taskOne, words.tasks],
    [news.skipped, words.skippedOne, words.skipped],
    [news.opened, words.openedOne, words.opened],
    [news.answers, words.answerOne, words.answers],
    [news.choices, words.choiceOne, words.choices],
    [news.values, words.valueOne, words.values],
  ] as const;
  const parts = counts.flatMap(([count, one, many]) =>
    count === 0 ? [] : [phrase(count === 1 ? one : many, { count })],
  );
  if (parts.length === 0) return undefined;
  return phrase(words.came, { what: parts.join(words.separator) });
}

async function tell(title: string, ...paragraphs: readonly string[]): Promise<void> {
  await openFrame(title, ...paragraphs.map((text) => make('p', {}, text)));
}
