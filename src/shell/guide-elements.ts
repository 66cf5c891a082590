/*
 * The elements of a guide page, as one script: a request each would cost more than the elements weigh. What
 * stands further down the page, commands and aids, is fetched when it comes near.
 */
import { onHandover } from '../browser/arrival.ts';
import { guidePage } from '../browser/guide-page.ts';
import { defineWhenNear } from '../browser/lazy-elements.ts';
import { onPress } from '../browser/on-press.ts';
import { mayBeEdited } from '../engine/step-texts.ts';
import '../features/walkthrough/guide-trail.ts';
import '../features/walkthrough/trail-map.ts';
import '../features/setup/reader-setup.ts';
import '../features/walkthrough/step-bar.ts';
import '../features/walkthrough/undo-bar.ts';

defineWhenNear({
  'value-field': () => import('../features/setup/value-field.ts'),
  'command-block': () => import('../features/reading/command-block.ts'),
  'fault-finder': () => import('../features/aids/fault-finder.ts'),
  'value-calculator': () => import('../features/aids/value-calculator.ts'),
  'name-series': () => import('../features/aids/name-series.ts'),
  'print-choice': () => import('../features/paper/print-choice.ts'),
  'target-drawing': () => import('../features/aids/target-drawing.ts'),
});

// What most readers never need: progress that comes by a link, an edited guide, a storage that fails, an address that asks for
// choices, follow mode.
const onDemand = () => import('./on-demand.ts');
const { model, saved } = guidePage();
const forEver = new AbortController();

onHandover(() => void onDemand().then(({ importLink }) => importLink()));
saved.problem.watch((problem) => {
  if (problem) void onDemand().then(({ showProblem }) => showProblem());
}, forEver);

// Who only reads keeps the address.
const opened = JSON.stringify(saved.state.get().choices);
saved.state.watch((state) => {
  if (mayBeEdited(model, state)) void onDemand().then(({ showEdits }) => showEdits());
  if (JSON.stringify(state.choices) !== opened)
    void onDemand().then(({ keepAddress }) => keepAddress());
}, forEver);

const look = (): void => {
  const place = document.getElementById(location.hash.slice(1));
  if (location.search || place?.closest('[data-standing=hidden]'))
    void onDemand().then(({ showChoices }) => showChoices());
};
look();
window.addEventListener('hashchange', look);

// By its button, or because a reload threw the reader out of it: `FOLLOWING` in follow-mode.ts.
const follow = (): void => void onPress(async () => (await onDemand()).follow());
document.addEventListener('click', ({ target }) => {
  const pressed = (selector: string) => (target as Element).closest(selector) !== null;
  if (pressed('[data-follow]')) follow();
  if (pressed('[data-start-over]')) void onPress(async () => (await onDemand()).startOver());
  if (pressed('[data-handover]')) void onPress(async () => (await onDemand()).offerHandover());
});
if (history.state === 'follow') follow();
