/*
 * The elements of a guide page, as one script: a request each would cost more than the elements weigh. What
 * stands further down the page, commands and aids, is fetched when it comes near.
 */
import { guidePage } from '../../browser/guide-page.ts';
import { defineWhenNear } from '../../browser/lazy-elements.ts';
import './guide-trail.ts';
import './trail-map.ts';
import './reader-setup.ts';
import './value-field.ts';
import './step-bar.ts';
import './undo-bar.ts';

defineWhenNear({
  'command-block': () => import('./command-block.ts'),
  'fault-finder': () => import('./fault-finder.ts'),
  'value-calculator': () => import('./value-calculator.ts'),
  'name-series': () => import('./name-series.ts'),
  'target-drawing': () => import('./target-drawing.ts'),
});

// Storage works for nearly everyone.
guidePage().saved.problem.watch(
  (problem) => {
    if (problem) void import('./storage-notice.ts');
  },
  { signal: new AbortController().signal },
);

// Follow mode is fetched for those who press its button, and for those whom a reload threw out of it: `FOLLOWING` in
// follow-mode.ts. Should the network fail, the page leads to the step that it would have shown.
const follow = (): void =>
  void import('./follow-mode.ts').catch(() =>
    document.querySelector<HTMLElement>('.step-bar-where')?.click(),
  );
document.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('[data-follow]')) follow();
});
if (history.state === 'follow') follow();
