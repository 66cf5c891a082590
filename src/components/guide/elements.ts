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
  'print-choice': () => import('./print-choice.ts'),
  'target-drawing': () => import('./target-drawing.ts'),
});

const { signal } = new AbortController();
const { saved } = guidePage();

// Storage works for nearly everyone.
saved.problem.watch(
  (problem) => {
    if (problem) void import('./storage-notice.ts');
  },
  { signal },
);

// So do addresses that ask for nothing, and places that are the reader's own.
const look = (): void => {
  const place = document.getElementById(location.hash.slice(1));
  if (location.search || place?.closest('[data-standing=hidden]'))
    void import('./choice-notice.ts');
};
look();
window.addEventListener('hashchange', look);

// Who only reads keeps the address.
const opened = JSON.stringify(saved.state.get().choices);
saved.state.watch(
  ({ choices }) => {
    if (JSON.stringify(choices) !== opened) void import('../../browser/address-bar.ts');
  },
  { signal },
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
