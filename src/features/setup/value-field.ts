import { announce } from '../../browser/announce.ts';
import { setValues } from '../../browser/guide-actions.ts';
import { guidePage, inOrderTyped, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { inPageLanguage } from '../../browser/page-words.ts';
import * as forms from '../../engine/normal-value.ts';
import { LONGEST_VALUE } from '../../engine/saved-state.ts';
import { phrase } from '../../engine/template.ts';
import type { Judgement, PlaceholderModel } from '../../engine/value-model.ts';
import { fetchChecks, judgeAll, useForms } from '../../engine/value-rules.ts';
import { valueFieldWords } from './value-field.words.ts';

const { normaliseValue, unseenSign } = forms;
// What is typed is taken at once unless its own check has to be fetched.
useForms(forms);

const words = inPageLanguage(valueFieldWords);

/** One field for a value of the reader's: keeps what is typed and says what is wrong with it. */
export class ValueFieldElement extends LiveElement {
  /** True while what was just typed here is on its way to the state. */
  #isTaking = false;
  /** True while a check is fetched for what was typed: a view drawn meanwhile must not write over it. */
  #isWaiting = false;
  /** True while an input method is at work: what stands in the field is not what is meant yet. */
  #isComposing = false;
  /** The text that was taken last, as long as it stands in the field. */
  #taken: string | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #told = '';

  protected wire(signal: AbortSignal): void {
    const page = guidePage();
    const input = this.querySelector('input');
    const placeholder = page.model.placeholders.find(
      (each) => each.id === input?.dataset['placeholder'],
    );
    if (!input || !placeholder) throw new Error('<value-field> lacks its input');
    // What was being composed when the field was moved, as into follow mode, has come to an end.
    this.#isComposing = false;
    // Once the field is left it shows the form that stands in the commands.
    const leave = (): void => this.#show(page.view.get(), input, placeholder, true);
    const take = (): void => {
      if (this.#isComposing) return;
      this.#isWaiting = false;
      // Leaving a field whose check is still fetched asks twice; taken again, this value would count as typed last.
      if (input.value !== this.#taken) {
        this.#taken = input.value;
        this.#isTaking = true;
        keep(placeholder, input.value);
        this.#isTaking = false;
      }
      // The reader has gone on while the check was fetched.
      if (document.activeElement !== input) leave();
    };
    // Without its check a value is not kept: it stands in the field and nowhere else. Leaving the field asks once more.
    const onceFetched = (act: () => void): void => {
      const fetching = fetchChecks(placeholder, page.model.pairs);
      this.#isWaiting = fetching !== undefined;
      if (fetching) fetching.then(take, () => undefined);
      else act();
    };
    const fetchAndTake = (): void => onceFetched(take);
    const compose = ({ type }: Event): void => {
      this.#isComposing = type === 'compositionstart';
      if (!this.#isComposing) fetchAndTake();
    };
    input.addEventListener('input', fetchAndTake, { signal });
    input.addEventListener('compositionstart', compose, { signal });
    input.addEventListener('compositionend', compose, { signal });
    input.addEventListener('change', () => onceFetched(leave), { signal });
    // Typed before this code had come; the fields are not among those that browsers fill in again. A field that was only
    // moved, as into follow mode, holds what is known already.
    const known = page.view.get().typed[placeholder.id] ?? '';
    if (input.value !== '' && input.value !== known) fetchAndTake();
    page.view.watch((view) => this.#show(view, input, placeholder), { signal });
  }

  #show(
    { typed, judgements }: View,
    input: HTMLInputElement,
    placeholder: PlaceholderModel,
    isLeft = false,
  ): void {
    if (this.#isComposing) return;
    const text = typed[placeholder.id] ?? '';
    const judgement = judgements[placeholder.id] ?? { is: 'empty' };
    // A field that is being typed in is not written into: the caret would jump.
    const isTyping = !isLeft && document.activeElement === input;
    const isSame = input.value !== '' && normaliseValue(input.value) === normaliseValue(text);
    if (!this.#isTaking && !this.#isWaiting && input.value !== text && !(isTyping && isSame)) {
      input.value = text;
      this.#taken = undefined;
    }
    const bad = judgement.is === 'bad';
    const message = this.querySelector('.field-message');
    const said = this.#wordsFor(judgement, text);
    if (message && message.textContent !== said) message.textContent = said;
    if (this.#isTaking) this.#tellSoon(said);
    input.setAttribute('aria-invalid', String(bad));
    this.dataset['judgement'] =
      judgement.is === 'good' && judgement.warning ? 'warned' : judgement.is;
    // What did not go together with another value or choice does, now that the other was changed.
    if (judgement.is === 'good' && isDraft(placeholder)) {
      queueMicrotask(() => isDraft(placeholder) && keep(placeholder, text));
    }
  }

  #wordsFor(judgement: Judgement, text: string): string {
    if (judgement.is === 'good') return judgement.warning ?? '';
    if (judgement.is !== 'bad') return '';
    const { bad = '', tooLong = '' } = this.dataset;
    const sign = unseenSign(text.slice(0, LONGEST_VALUE));
    const why = sign ? phrase(words.unseen, { sign }) : judgement.message;
    return `${bad} ${why || tooLong}`;
  }

  /** What is wrong is said once, when the reader pauses. */
  #tellSoon(words: string): void {
    clearTimeout(this.#telling);
    if (words === '') this.#told = '';
    if (words === this.#told) return;
    this.#telling = setTimeout(() => announce((this.#told = words)), PAUSE);
  }
}

/** Longer than between two letters: a value that is being typed is not wrong yet. */
const PAUSE = 1000;

/**
 * A good value is kept, in the form that stands in commands. A secret one and a wrong one stay in this page's memory: what was
 * typed into the wrong field, a key perhaps, must not be written anywhere. A wrong one leaves its places empty; what was kept
 * before it, half of a word perhaps, is taken back.
 */
function keep(placeholder: PlaceholderModel, text: string): void {
  const { id, secret } = placeholder;
  const { drafts } = guidePage();
  const judgement = judgeTyped(id, text);
  const isKept = !secret && (judgement.is === 'good' || judgement.is === 'empty');
  const others = Object.entries(drafts.get()).filter(([other]) => other !== id);
  const value = judgement.is === 'good' && isKept ? judgement.value : '';
  // The draft first: while the one is there the other is not shown.
  if (!isKept) drafts.set(Object.fromEntries([...others, [id, text]]));
  setValues({ [id]: value });
  if (isKept) drafts.set(Object.fromEntries(others));
}

/** What would become of a value if it were typed now. */
function judgeTyped(id: string, text: string): Judgement {
  const { model, drafts, view } = guidePage();
  const { state, chosen } = view.get();
  const others = inOrderTyped(state, drafts.get()).filter(([other]) => other !== id);
  const judged = judgeAll(model, [...others, [id, text]], { chosen, now: new Date() });
  return judged[id] ?? { is: 'empty' };
}

const isDraft = ({ id, secret }: PlaceholderModel): boolean =>
  !secret && Object.hasOwn(guidePage().drafts.get(), id);

declare global {
  interface HTMLElementTagNameMap {
    'value-field': ValueFieldElement;
  }
}

customElements.define('value-field', ValueFieldElement);
