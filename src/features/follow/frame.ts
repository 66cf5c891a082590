import type { View } from '../../browser/guide-page.ts';
import type { StepView } from '../../engine/overview.ts';
import { phrase } from '../../engine/template.ts';
import type { FollowWords } from './words.ts';
import { make, makeButton } from '../../browser/make.ts';

/** What the buttons do. */
export interface FollowActs {
  readonly back: () => void;
  readonly go: () => void;
  readonly skip: () => void;
  readonly setUp: () => void;
  readonly leave: () => void;
}

/** The purpose of the primary button. */
export type Use = 'doneNext' | 'question' | 'next' | 'whole';

/** The head and the bar around the step that is shown. */
export class FollowFrame {
  readonly head: HTMLElement;
  readonly foot: HTMLElement;
  readonly #number = make('b');
  readonly #tally: HTMLElement | undefined;
  readonly #blazes = make('span', { className: 'ticks', ariaHidden: 'true' });
  readonly #awake: HTMLElement;
  readonly #setUp: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #skip: HTMLButtonElement;
  readonly #go: HTMLButtonElement;
  readonly #words: Readonly<Record<Use, string>>;
  readonly #stepNumber: string;

  constructor(words: FollowWords, acts: FollowActs) {
    // Labels that the page already has are reused.
    const bar = document.querySelector<HTMLElement>('step-bar')?.dataset ?? {};
    const tally = document.querySelector('.step-bar-count')?.lastElementChild?.cloneNode(true) as
      Element | undefined;
    this.#tally = tally?.querySelector<HTMLElement>('[data-tally]') ?? undefined;
    this.#stepNumber = bar['stepNumber'] ?? '';
    this.#words = {
      doneNext: bar['doneNext'] ?? '',
      question: bar['question'] ?? '',
      next: words.next,
      whole: words.followWhole,
    };
    const setUp = document.getElementById('your-set-up')?.textContent ?? '';
    this.#setUp = makeButton(setUp, 'quiet', acts.setUp);
    this.#setUp.hidden = setUp === '';
    this.#awake = make('p', { className: 'follow-awake', hidden: true }, words.followAwake);
    this.#back = makeButton(words.followBack, '', acts.back);
    this.#skip = makeButton('', '', acts.skip);
    this.#go = makeButton('', 'primary', acts.go);
    const follow = document.querySelector('[data-follow]')?.textContent.trim() ?? '';
    this.head = make(
      'section',
      { className: 'follow-head', ariaLabel: follow },
      make(
        'div',
        { className: 'follow-place' },
        make('p', {}, this.#number),
        make('p', { className: 'tally' }, tally),
      ),
      this.#setUp,
      makeButton(words.followLeave, 'quiet', acts.leave),
      this.#blazes,
      this.#awake,
    );
    this.foot = make(
      'section',
      { className: 'follow-foot', ariaLabel: words.followSteps },
      this.#back,
      this.#skip,
      this.#go,
    );
  }

  showAwake(isAwake: boolean): void {
    this.#awake.hidden = !isAwake;
  }

  showSetUp(isOpen: boolean): void {
    this.#setUp.setAttribute('aria-expanded', String(isOpen));
  }

  /**
   * @param step the step shown; `undefined` at the end
   * @param skip the label of the skip button; `undefined` if the step cannot be skipped now
   */
  show(
    { overview: { steps, done, total } }: View,
    step: StepView | undefined,
    { use, skip, isFirst }: { use: Use; skip: string | undefined; isFirst: boolean },
  ): void {
    this.#number.textContent = step ? phrase(this.#stepNumber, { number: step.number }) : '';
    if (this.#tally) {
      this.#tally.textContent = phrase(this.#tally.dataset['pattern'] ?? '', { done, total });
    }
    this.#back.disabled = isFirst;
    this.#skip.hidden = skip === undefined;
    this.#skip.textContent = skip ?? '';
    this.#go.textContent = this.#words[use];
    while (this.#blazes.childElementCount < steps.length) this.#blazes.append(make('i'));
    steps.forEach((each, i) => {
      const blaze = this.#blazes.children[i];
      if (blaze) blaze.className = each.id === step?.id ? `${each.is} here` : each.is;
    });
  }
}
