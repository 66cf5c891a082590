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
 * Says under its title that a step was changed since the reader ticked it, and after the last step which ticked ones are no
 * longer there. Fetched for readers whom this concerns, and then kept up to date like everything else.
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

/** Ticks a step again, under its new words. */
function confirmStep(step: string): void {
  const box = document.querySelector<HTMLElement>(`input[data-step="${step}"]`);
  const ticked = document.querySelector<HTMLElement>('guide-trail')?.dataset['ticked'] ?? '';
  const title = phrase(ticked, { title: titleOf(step) });
  guidePage().saved.update((state) => markStep(state, step, 'done', Date.now()), title);
  announce(title);
  // The button is gone with the note; the focus must not go with it.
  box?.focus({ preventScroll: true });
}
