import { guidePage } from '../../browser/guide-page.ts';
import { fetchStyleSheet } from '../../browser/style-sheet.ts';
import { keepAwake } from './wake-lock.ts';
import { stepToOpen } from '../../engine/follow.ts';
import { inPageLanguage } from '../../browser/page-words.ts';
import { followWords, type FollowWords } from './words.ts';
import sheet from './follow.css?url';
import { onFollowKeys } from './keys.ts';
import { FollowWalk, focusOn } from './walk.ts';

/** The `history.state` of follow mode. guide-elements.ts loads this module when it finds it on page load. */
const FOLLOWING = 'follow';

/**
 * Follow mode: shows one step of the page alone, with a bar to move on. It is a history entry of its own: Back leaves it,
 * Forward or a reload opens it again.
 */
class FollowMode {
  readonly #walk: FollowWalk;
  /** Set while follow mode is open; aborted on leaving. */
  #visit: AbortController | undefined;
  /** True between `history.back()` and the `popstate` it causes. */
  #isReturning = false;

  constructor(words: FollowWords) {
    this.#walk = new FollowWalk(words, () => this.#return());
    addEventListener('popstate', () => this.#move());
  }

  /** Opens at the step in view, or at the next one; on coming back, at the step in the address. */
  open(): void {
    if (this.#visit) return;
    this.#visit = new AbortController();
    const { signal } = this.#visit;
    const { overview } = guidePage().view.get();
    let step = stepToOpen(overview, stepInView());
    if (history.state === FOLLOWING) {
      const named = location.hash.slice(1);
      if (overview.steps.some(({ id, is }) => id === named && is !== 'hidden')) step = named;
    } else {
      // The browser's scroll restoration would override scrolling to the step.
      history.scrollRestoration = 'manual';
      history.pushState(FOLLOWING, '', location.href);
    }
    document.documentElement.classList.add('following');
    keepAwake((isAwake) => this.#walk.showAwake(isAwake), signal);
    onFollowKeys(
      {
        back: () => this.#walk.back(),
        ahead: () => this.#walk.ahead(),
        leave: () => this.#return(),
      },
      signal,
    );
    document.addEventListener('click', this.#follow, { signal });
    this.#walk.begin(step, signal);
  }

  /** A link to a step shows that step; one to another part of the page leaves follow mode, and Back returns to it. */
  readonly #follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isHere =
      link?.hash && link.pathname + link.search === location.pathname + location.search;
    if (!isHere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.hash.slice(1);
    const { steps } = guidePage().view.get().overview;
    if (steps.some((step) => step.id === id && step.is !== 'hidden')) {
      event.preventDefault();
      this.#walk.show(id);
    } else if (document.getElementById(id)?.closest('[inert]')) this.#leave();
  };

  /** The browser went back, forward, or to another place of the page. */
  #move(): void {
    if (history.state === FOLLOWING) {
      this.open();
      return;
    }
    const isLeft = this.#visit !== undefined || this.#isReturning;
    this.#isReturning = false;
    this.#leave();
    history.scrollRestoration = 'auto';
    if (!isLeft || this.#walk.last === undefined) return;
    history.replaceState(history.state, '', `#${this.#walk.last}`);
    this.#leadToLast();
  }

  /** Leaves by going back in the history, so that the Back button does the same. */
  #return(): void {
    this.#leave();
    this.#leadToLast();
    this.#isReturning = true;
    history.back();
  }

  #leave(): void {
    this.#visit?.abort();
    this.#visit = undefined;
    document.documentElement.classList.remove('following');
  }

  #leadToLast(): void {
    const heading = document.getElementById(this.#walk.last ?? '');
    heading?.scrollIntoView({ behavior: 'instant' });
    focusOn(heading);
  }
}

/** The step in the middle of the window, if any. */
function stepInView(): string | undefined {
  const items = [...document.querySelectorAll<HTMLElement>('[data-step-item]:not([hidden])')];
  const inView = items.find((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top < innerHeight / 2 && bottom > innerHeight / 2;
  });
  return inView?.dataset['stepItem'];
}

// This module is loaded on the first press, which it therefore has to handle itself; later presses reach the listener.
await fetchStyleSheet(sheet);
const mode = new FollowMode(inPageLanguage(followWords));
mode.open();
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-follow]')) mode.open();
});
