/**
 * Scrolls to a step and focuses it, so that keyboard and screen reader continue from there.
 *
 * @param target what to focus: the heading of the step, or a field in it
 */
export function leadTo(target: HTMLElement | null, step: string): void {
  history.replaceState(history.state, '', `#${step}`);
  document.getElementById(step)?.scrollIntoView();
  if (!target) return;
  if (!target.matches('input')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
