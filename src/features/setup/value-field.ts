import { announce } from '../../browser/announce.ts';
import { setValues } from '../../browser/guide-actions.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { LiveElement } from '../../browser/live-element.ts';
import { LONGEST_VALUE } from '../../engine/saved-state.ts';
import {
  fetchChecks,
  judge,
  type Judgement,
  type PlaceholderModel,
} from '../../engine/value-rules.ts';

/** One field for a value of the reader's: keeps what is typed and says what is wrong with it. */
export class ValueFieldElement extends LiveElement {
  /** True while what was just typed here is on its way to the state. */
  #isTaking = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #told = '';

  protected wire(signal: AbortSignal): void {
    const page = guidePage();
    const input = this.querySelector('input');
    const placeholder = page.model.placeholders.find(
      (each) => each.id === input?.dataset['placeholder'],
    );
    if (!input || !placeholder) throw new Error('<value-field> lacks its input');
    const take = (): void => {
      this.#isTaking = true;
      keep(placeholder, input.value);
      this.#isTaking = false;
    };
    // Without its check a value is not kept: it stands in the field and nowhere else.
    const fetchAndTake = (): void => {
      const fetching = fetchChecks(placeholder);
      if (fetching) fetching.then(take, () => undefined);
      else take();
    };
    input.addEventListener('input', fetchAndTake, { signal });
    // Typed before this code had come; the fields are not among those that browsers fill in again. A field that was only
    // moved, as into follow mode, holds what is known already.
    const known = page.view.get().typed[placeholder.id] ?? '';
    if (input.value !== '' && input.value !== known) fetchAndTake();
    page.view.watch((view) => this.#show(view, input, placeholder), { signal });
  }

  #show({ typed }: View, input: HTMLInputElement, placeholder: PlaceholderModel): void {
    const text = typed[placeholder.id] ?? '';
    // A field that is being typed in is not written into: the caret would jump.
    if (
      !this.#isTaking &&
      input.value !== text &&
      !(document.activeElement === input && input.value.trim() === text.trim())
    ) {
      input.value = text;
    }
    const judgement = judged(text, placeholder);
    const bad = judgement.is === 'bad';
    const message = this.querySelector('.field-message');
    const words = bad
      ? `${this.dataset['bad'] ?? ''} ${judgement.message || (this.dataset['tooLong'] ?? '')}`
      : judgement.is === 'good'
        ? (judgement.warning ?? '')
        : '';
    if (message && message.textContent !== words) message.textContent = words;
    if (this.#isTaking) this.#tellSoon(bad ? words : '');
    input.setAttribute('aria-invalid', String(bad));
    this.dataset['judgement'] =
      judgement.is === 'good' && judgement.warning ? 'warned' : judgement.is;
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
 * A good value is kept. A secret one and a wrong one stay in this page's memory: what was typed into the wrong field, a key
 * perhaps, must not be written anywhere, and the last good value goes on standing in the commands.
 */
function keep(placeholder: PlaceholderModel, text: string): void {
  const { drafts } = guidePage();
  const { is } = judged(text, placeholder);
  const isKept = !placeholder.secret && (is === 'good' || is === 'empty');
  const others = Object.entries(drafts.get()).filter(([id]) => id !== placeholder.id);
  drafts.set(Object.fromEntries(isKept ? others : [...others, [placeholder.id, text]]));
  if (!isKept) return;
  setValues({ [placeholder.id]: text.trim() });
}

/** What is longer than anything that is kept is never good; the rules look at its beginning only. */
function judged(text: string, placeholder: PlaceholderModel): Judgement {
  const judgement = judge(text.slice(0, LONGEST_VALUE), placeholder);
  if (text.length <= LONGEST_VALUE || judgement.is === 'bad') return judgement;
  return { is: 'bad', message: '' };
}

declare global {
  interface HTMLElementTagNameMap {
    'value-field': ValueFieldElement;
  }
}

customElements.define('value-field', ValueFieldElement);
