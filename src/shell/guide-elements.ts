/*
 * All elements of a guide page in one script, since requests cost more than their bytes. Commands and aids are loaded when they
 * come near.
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

// Rarely needed, so loaded on demand: an imported link, edited steps, storage problems, choices in the address, follow mode.
const onDemand = () => import('./on-demand.ts');
const { model, saved } = guidePage();
const forEver = new AbortController();

onHandover(() => void onDemand().then(({ importLink }) => importLink()));
saved.problem.watch((problem) => {
  if (problem) void onDemand().then(({ showProblem }) => showProblem());
}, forEver);

// Leave the URL alone until a choice changes.
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

// On a press, or when a reload lands in its history entry (`FOLLOWING` in follow-mode.ts).
const follow = (): void => void onPress(async () => (await onDemand()).follow());
document.addEventListener('click', ({ target }) => {
  const pressed = (selector: string) => (target as Element).closest(selector) !== null;
  if (pressed('[data-follow]')) follow();
  if (pressed('[data-start-over]')) void onPress(async () => (await onDemand()).startOver());
  if (pressed('[data-handover]')) void onPress(async () => (await onDemand()).offerHandover());
});
if (history.state === 'follow') follow();
