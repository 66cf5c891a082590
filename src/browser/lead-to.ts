/**
 * Scrolls to a step and puts the focus there, so that keyboard and screen reader go on from it.
 *
 * @param target what gets the focus: the step's heading, or a field in it
 */
export function leadTo(target: HTMLElement | null, step: string): void {
  history.replaceState(history.state, '', `#${step}`);
  document.getElementById(step)?.scrollIntoView();
  if (!target) return;
  if (!target.matches('input')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
