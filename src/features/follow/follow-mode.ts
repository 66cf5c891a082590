import { guidePage } from '../../browser/guide-page.ts';
import { fetchStyleSheet } from '../../browser/style-sheet.ts';
import { keepAwake } from './wake-lock.ts';
import { stepToOpen } from '../../engine/follow.ts';
import { inPageLanguage } from '../../browser/page-words.ts';
import { followWords, type FollowWords } from './words.ts';
import sheet from './follow.css?url';
import { onFollowKeys } from './keys.ts';
import { FollowWalk, focusOn } from './walk.ts';

/** The state of the browser's history entry while a reader follows; elements.ts fetches this file anew where it finds it. */
const FOLLOWING = 'follow';

/**
 * One step at a time: the page's own step alone, the way on below it. It is an entry of the browser's history, so that going
 * back leaves it, and coming back to it, by the browser or by a reload, opens it again.
 */
class FollowMode {
  readonly #walk: FollowWalk;
  /** Set while follow mode is open; aborted when it is left. */
  #visit: AbortController | undefined;
  /** True from leaving by hand until the browser has gone back. */
  #isReturning = false;

  constructor(words: FollowWords) {
    this.#walk = new FollowWalk(words, () => this.#return());
    addEventListener('popstate', () => this.#move());
  }

  /** Opens at the step in view, or at the one to go on with; come back to, at the step that the address names. */
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
      // The browser's own idea of where the page was would be in the way of leading back to the step.
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

  /** A link to a step shows that step; one to another place of the page leaves, and going back comes back. */
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

  /** Leaves by hand: what going back in the browser does too. */
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

/** The step in the middle of the window, if there is one. */
function stepInView(): string | undefined {
  const items = [...document.querySelectorAll<HTMLElement>('[data-step-item]:not([hidden])')];
  const inView = items.find((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top < innerHeight / 2 && bottom > innerHeight / 2;
  });
  return inView?.dataset['stepItem'];
}

// Who fetches this file wants follow mode now; from then on its buttons are heard here.
await fetchStyleSheet(sheet);
const mode = new FollowMode(inPageLanguage(followWords));
mode.open();
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-follow]')) mode.open();
});
