/** Elements in which arrow keys have a meaning of their own: fields, radio buttons, and what scrolls sideways. */
const TAKES_ARROWS =
  'input:not([type="checkbox"]), textarea, select, pre, .table-scroll, [contenteditable]';

interface FollowKeyActs {
  readonly back: () => void;
  readonly ahead: () => void;
  readonly leave: () => void;
}

/**
 * The keys of follow mode: arrows look back and ahead without ticking, Esc leaves. No letters: speech input would trigger them
 * by accident (WCAG 2.1.4).
 */
export function onFollowKeys(acts: FollowKeyActs, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    const { key, target, isComposing, defaultPrevented } = event;
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (isComposing || defaultPrevented || isChord || !(target instanceof Element)) return;
    // The search dialog may be open on top.
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
