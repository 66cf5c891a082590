import type { View } from '../../browser/guide-page.ts';
import { phrase } from '../../engine/template.ts';
import { make } from '../site/make.ts';
import type { FollowWords } from './follow-frame.ts';
import { countOpenTasks, titleOf } from './step-titles.ts';

/**
 * What is seen after the last step: what was left open or skipped, each a link to its step, and where to go from here. What
 * the guide promised at its head and the guides that follow from it are the page's own and stand beside this.
 */
export function endOfTrail({ overview }: View, words: FollowWords): HTMLElement {
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
  return make(
    'section',
    { className: 'follow-end' },
    make('h2', { tabIndex: -1 }, trail['finished'] ?? ''),
    ...(left.length > 0 ? [make('h3', {}, words.followLeft), make('ul', {}, ...left)] : []),
    make('p', {}, words.followAgain),
    make('p', {}, progress),
  );
}
