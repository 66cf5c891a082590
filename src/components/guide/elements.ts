/*
 * The elements of a guide page, as one script: a request each would cost more than the elements weigh. What
 * stands further down the page, commands and aids, is fetched when it comes near.
 */
import { onHandover } from '../../browser/arrival.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { defineWhenNear } from '../../browser/lazy-elements.ts';
import { mayBeEdited } from '../../engine/step-texts.ts';
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

// What most readers never need: progress that comes by a link, an edited guide, a storage that fails.
const wish = () => import('./on-wish.ts');
const { model, saved } = guidePage();
const forEver = new AbortController();

onHandover(() => void wish().then(({ takeInLink }) => takeInLink()));
saved.state.watch((state) => {
  if (mayBeEdited(model, state)) void wish().then(({ showEdits }) => showEdits());
}, forEver);
saved.problem.watch((problem) => {
  if (problem) void wish().then(({ showProblem }) => showProblem());
}, forEver);
