import { skip, tick } from '../../browser/guide-actions.ts';
import { guidePage, type View } from '../../browser/guide-page.ts';
import { stepAfter, stepBefore, stepToGoOn, stepToOpen } from '../../engine/follow.ts';
import { endOfTrail } from './end.ts';
import { FollowFrame } from './frame.ts';
import type { FollowWords } from './words.ts';
import { FollowStage, sectionOf } from './stage.ts';
import { isAnswered, useOf } from './use.ts';
import { asksForChoice, bringValues } from './values.ts';

/** Walks through the steps one at a time: the current one, and the transitions from it. */
export class FollowWalk {
  readonly #words: FollowWords;
  readonly #frame: FollowFrame;
  readonly #stage = new FollowStage();
  readonly #leave: () => void;
  /** The step shown; `undefined` at the end. */
  #step: string | undefined;
  #last: string | undefined;
  #isSetUpOpen = false;
  /** Elements made for this step, removed when it is left. */
  #made: HTMLElement | undefined;

  /** @param leave called by the buttons that leave follow mode */
  constructor(words: FollowWords, leave: () => void) {
    this.#words = words;
    this.#leave = leave;
    this.#frame = new FollowFrame(words, {
      back: () => this.back(),
      go: () => this.#go(),
      skip: () => this.#skip(),
      setUp: () => this.#showSetUp(!this.#isSetUpOpen),
      leave,
    });
  }

  /** The last step shown; leaving scrolls to it. */
  get last(): string | undefined {
    return this.#last;
  }

  /** Adds the frame, shows a step, and updates both until the signal is aborted. */
  begin(step: string | undefined, signal: AbortSignal): void {
    const trail = document.querySelector('guide-trail');
    trail?.prepend(this.#frame.head);
    trail?.append(this.#frame.foot);
    signal.addEventListener('abort', () => this.#end(), { once: true });
    this.show(step);
    guidePage().view.watch(this.#draw, { signal });
  }

  showAwake(isAwake: boolean): void {
    this.#frame.showAwake(isAwake);
  }

  /** Shows a step alone, or the end, and focuses its heading so that screen readers read on from there. */
  show(step: string | undefined): void {
    this.#clear();
    this.#step = step;
    const item = document.querySelector(`[data-step-item="${step ?? ''}"]`);
    if (item) {
      this.#last = step;
      history.replaceState(history.state, '', `#${step ?? ''}`);
      this.#made = bringValues(item, this.#words.followValues, this.#stage);
    } else {
      this.#made = endOfTrail(guidePage().view.get(), this.#words, this.#stage);
      document.querySelector('.guide-body')?.prepend(this.#made);
    }
    this.#showSetUp(item !== null && asksForChoice(item));
    this.#draw(guidePage().view.get());
    scrollTo({ top: 0, behavior: 'instant' });
    focusOn(item?.querySelector('h3') ?? this.#made?.querySelector('h2'));
  }

  back(): void {
    const before = stepBefore(guidePage().view.get().overview, this.#step);
    if (before !== undefined) this.show(before);
  }

  /** Moves to the next step and leaves this one as it is. */
  ahead(): void {
    if (this.#step === undefined) return;
    this.show(stepAfter(guidePage().view.get().overview, this.#step));
  }

  #go(): void {
    const step = this.#step;
    if (step === undefined) {
      this.#leave();
      return;
    }
    const use = useOf(step);
    if (use === 'question') {
      document.querySelector<HTMLElement>(`[data-checkpoint="${step}"] input`)?.focus();
      return;
    }
    if (use === 'doneNext') tick(step, true);
    const { overview } = guidePage().view.get();
    if (use === 'doneNext' || isAnswered(step)) {
      this.show(stepToGoOn(overview, step, isAnswered(step)));
    } else this.show(stepAfter(overview, step));
  }

  #skip(): void {
    const step = this.#step;
    if (step === undefined) return;
    skip(step);
    this.show(stepToGoOn(guidePage().view.get().overview, step, false));
  }

  readonly #draw = (view: View): void => {
    const { overview } = view;
    const step = overview.steps.find(({ id }) => id === this.#step);
    // The step was hidden by a choice just made.
    if (step?.is === 'hidden') {
      this.show(stepToOpen(overview));
      return;
    }
    const skip = document.querySelector(`[data-skip="${this.#step ?? ''}"]`)?.textContent.trim();
    this.#frame.show(view, step, {
      use: step ? useOf(step.id) : 'whole',
      skip: step?.is === 'open' ? skip : undefined,
      isFirst: stepBefore(overview, this.#step) === undefined,
    });
  };

  #showSetUp(isOpen: boolean): void {
    this.#isSetUpOpen = isOpen;
    const { head, foot } = this.#frame;
    const item = document.querySelector(`[data-step-item="${this.#step ?? ''}"]`);
    const shown = item ? 'h1' : 'h1, .related, .follow-end';
    const parts = document.querySelectorAll(isOpen ? `${shown}, reader-setup` : shown);
    this.#stage.showOnly([head, foot, ...parts, ...(item ? [item, ...sectionOf(item)] : [])]);
    this.#frame.showSetUp(isOpen);
  }

  #end(): void {
    this.#clear();
    this.showAwake(false);
    this.#frame.head.remove();
    this.#frame.foot.remove();
  }

  #clear(): void {
    this.#stage.restore();
    this.#made?.remove();
    this.#made = undefined;
  }
}

/** Focuses a heading without scrolling. */
export function focusOn(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
