/** Where arrow keys have a meaning of their own: fields, answers, and what is scrolled sideways. */
const TAKES_ARROWS =
  'input:not([type="checkbox"]), textarea, select, pre, .table-scroll, [contenteditable]';

interface FollowKeyActs {
  readonly back: () => void;
  readonly ahead: () => void;
  readonly leave: () => void;
}

/**
 * The keys of follow mode: arrows look back and ahead and never tick, Esc leaves. There are no letters among them: who speaks
 * to the computer would press them without wanting to (WCAG 2.1.4).
 */
export function onFollowKeys(acts: FollowKeyActs, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    const { key, target, isComposing, defaultPrevented } = event;
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (isComposing || defaultPrevented || isChord || !(target instanceof Element)) return;
    // The search may lie above.
    if (target.closest('dialog')) return;
    if (key === 'Escape') acts.leave();
    else if (target.closest(TAKES_ARROWS)) return;
    else if (key === 'ArrowLeft') acts.back();
    else if (key === 'ArrowRight') acts.ahead();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', press, { signal });
}
