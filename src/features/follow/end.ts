import type { View } from '../../browser/guide-page.ts';
import { phrase } from '../../engine/template.ts';
import { make } from '../../browser/make.ts';
import type { FollowWords } from './words.ts';
import type { FollowStage } from './stage.ts';
import { countOpenTasks, titleOf } from '../../browser/step-titles.ts';

/**
 * The screen after the last step: the promised outcome, links to steps left open or skipped, and where to go next. Related
 * guides are the page's own and stay below it.
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
