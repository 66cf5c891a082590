import { guidePage, type View } from '../../browser/guide-page.ts';
import { announce } from '../../browser/announce.ts';
import { markStep } from '../../engine/progress.ts';
import { changeSinceTick } from '../../engine/step-changes.ts';
import { phrase } from '../../engine/template.ts';
import { editedWords } from '../progress/edited-steps.words.ts';
import { goneWords, longDate } from '../progress/edited-words.ts';
import { make, makeButton } from '../../browser/make.ts';
import { inPageLanguage } from '../../browser/page-words.ts';
import { titleOf } from '../../browser/step-titles.ts';

/*
 * Says below a step that its text has changed since the reader ticked it, and after the last step which ticked ones are gone.
 * Loaded only where there is such a step; from then on it follows the state.
 */
const words = inPageLanguage(editedWords);

const notes = new Map<string, HTMLElement>();
const gone = make('p', { className: 'note edited-gone' });

guidePage().view.watch(show, { signal: new AbortController().signal });

function show({ state }: View): void {
  const { model } = guidePage();
  const titles: string[] = [];
  for (const [step, entry] of Object.entries(state.steps)) {
    const change = changeSinceTick(model, step, entry);
    if (change === 'edited') note(step, longDate(entry.at));
    else {
      notes.get(step)?.remove();
      notes.delete(step);
    }
    if (change === 'gone' && entry.title !== undefined) titles.push(entry.title);
  }
  gone.textContent = goneWords(titles);
  if (titles.length === 0) gone.remove();
  else if (!gone.isConnected) [...document.querySelectorAll('.trail')].at(-1)?.after(gone);
}

function note(step: string, date: string): void {
  if (notes.has(step)) return;
  const confirm = makeButton(words.confirm, 'quiet small', () => confirmStep(step));
  const line = make(
    'p',
    { className: 'note edited-note' },
    phrase(words.edited, { date }),
    ' ',
    confirm,
  );
  notes.set(step, line);
  document.querySelector(`[data-step-item="${step}"] .step-body`)?.prepend(line);
}

/** Ticks a step again, which stores the fingerprint of its present text. */
function confirmStep(step: string): void {
  const box = document.querySelector<HTMLElement>(`input[data-step="${step}"]`);
  const ticked = document.querySelector<HTMLElement>('guide-trail')?.dataset['ticked'] ?? '';
  const title = phrase(ticked, { title: titleOf(step) });
  guidePage().saved.update((state) => markStep(state, step, 'done', Date.now()), title);
  announce(title);
  // The focused button is removed with its note.
  box?.focus({ preventScroll: true });
}
