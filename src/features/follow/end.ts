import type { View } from '../../browser/guide-page.ts';
import { phrase } from '../../engine/template.ts';
import { make } from '../../browser/make.ts';
import type { FollowWords } from './words.ts';
import type { FollowStage } from './stage.ts';
import { countOpenTasks, titleOf } from '../../browser/step-titles.ts';

/**
 * What is seen after the last step: what the guide promised at its head, what was left open or skipped, each a link to its
 * step, and where to go from here. The guides that follow from this one are the page's own and stand below.
 */
export function endOfTrail(
  { overview }: View,
  words: FollowWords,
  stage: FollowStage,
): HTMLElement {
  const trail = document.querySelector<HTMLElement>('guide-trail')?.dataset ?? {};
  const left = overview.steps.flatMap(({ id, is, number }) => {
    const count = is === 'done' ? countOpenTasks(id) : 0;
    const title = titleOf(id);
    const text =
      count > 0
        ? `${phrase(trail['tasksOpen'] ?? '', { count, number })} · ${title}`
        : is === 'skipped'
          ? phrase(trail['skipped'] ?? '', { title })
          : undefined;
    return text === undefined ? [] : [make('li', {}, make('a', { href: `#${id}` }, text))];
  });
  const progress = document.querySelector('.progress-link')?.cloneNode(true) ?? '';
  const promise = make('div');
  stage.borrow([...document.querySelectorAll('.lede')], promise);
  return make(
    'section',
    { className: 'follow-end' },
    make('h2', { tabIndex: -1 }, trail['finished'] ?? ''),
    promise,
    ...(left.length > 0 ? [make('h3', {}, words.followLeft), make('ul', {}, ...left)] : []),
    make('p', {}, words.followAgain),
    make('p', {}, progress),
  );
}
