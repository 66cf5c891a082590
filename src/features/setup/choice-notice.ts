import { announce, sentences } from '../../browser/announce.ts';
import { showToast } from '../../browser/toasts.ts';
import { guidePage } from '../../browser/guide-page.ts';
import { inPageLanguage } from '../../browser/page-words.ts';
import { LiveElement } from '../../browser/live-element.ts';
import type { Chosen } from '../../engine/model.ts';
import { phrase } from '../../engine/template.ts';
import { choiceNoticeWords } from './choice-notice.words.ts';
import { noticeFor, type Notice } from './choice-notices.ts';

const words = inPageLanguage(choiceNoticeWords);

/**
 * Tells the reader that a link shows other choices than theirs, or leads to a step that is hidden by them, and offers to keep
 * either. Loaded and inserted before the guide only where there may be something to say (guide-elements.ts).
 */
export class ChoiceNoticeElement extends LiveElement {
  #notice: Notice | undefined;
  #said = '';
  /** The step that the choices hide and the address opened. */
  #place: HTMLElement | undefined;

  protected wire(signal: AbortSignal): void {
    this.className = 'toast';
    this.role = 'region';
    this.ariaLabel = words.name;
    this.hidden = true;
    this.addEventListener('click', this.#act, { signal });
    document.querySelector('reader-setup')?.addEventListener('click', takeLinked, { signal });
    window.addEventListener('hashchange', this.#arrive, { signal });
    this.#arrive();
    guidePage().view.watch(this.#show, { signal });
  }

  readonly #arrive = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    const item = target?.closest<HTMLElement>('li[data-standing="hidden"]') ?? undefined;
    this.#place = item;
    // Browsers that know `until-found` have opened the step by now; this is for the others.
    if (item?.hidden) {
      item.hidden = false;
      target?.scrollIntoView();
    }
    this.#show();
  };

  readonly #show = (): void => {
    const place = this.#place?.hidden === false ? this.#place : undefined;
    this.#notice = noticeFor(place);
    const said = this.#notice ? wordsOf(this.#notice) : '';
    if (said === this.#said) return;
    this.#said = said;
    showToast(this, said !== '');
    this.replaceChildren(...(this.#notice ? partsOf(said, this.#notice) : []));
    if (said !== '') announce(said);
  };

  readonly #act = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    const notice = this.#notice;
    if (!button || !notice) return;
    if (button.dataset['act'] === 'take') {
      announce(sentences(notice.take?.(), tally()));
    } else {
      notice.leave();
      if (notice.is === 'linked') announce(sentences(labels(notice.own), tally()));
      // The view has not changed on going back or after a dismissal, so no watcher runs.
      this.#show();
    }
  };
}

function wordsOf({ is, asked, own, question = '' }: Notice): string {
  return phrase(words[is], { asked: labels(asked), own: labels(own), question });
}

function partsOf(said: string, { is, take }: Notice): Element[] {
  const text = document.createElement('p');
  text.textContent = said;
  const leave = button('leave', words[`${is}Leave`]);
  return take && is !== 'unknown'
    ? [text, leave, button('take', words[`${is}Take`])]
    : [text, leave];
}

function button(act: 'take' | 'leave', label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.dataset['act'] = act;
  button.toggleAttribute('data-dismiss', act === 'leave');
  button.textContent = label;
  return button;
}

/** Screen readers also hear how many steps are left; others see it. */
const tally = (): string | undefined => document.querySelector('[data-tally]')?.textContent.trim();

/** The labels of the options in quotation marks, joined as a list of the page's language. */
function labels(choices: Chosen = {}): string {
  const names = Object.entries(choices).flatMap(([choice, options]) =>
    options.map((option) => phrase(words.quoted, { option: labelOf(choice, option) })),
  );
  return new Intl.ListFormat(document.documentElement.lang).format(names);
}

/** The label of an option in the set-up, without its hint. */
function labelOf(choice: string, option: string): string {
  const name = document.querySelector(
    `input[name="choice-${choice}"][value="${option}"] + span`,
  )?.firstChild;
  return name?.textContent?.trim() ?? option;
}

/** Clicking an option that a link has already checked fires no `change` event, but makes the choice the reader's own. */
function takeLinked({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const choice = target.closest<HTMLElement>('[data-choice]')?.dataset['choice'] ?? '';
  if (guidePage().view.get().linked[choice]?.includes(target.value)) {
    target.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-notice': ChoiceNoticeElement;
  }
}

customElements.define('choice-notice', ChoiceNoticeElement);
// First in the page, so that Tab reaches it before the guide.
document.querySelector('guide-trail')?.before(document.createElement('choice-notice'));
