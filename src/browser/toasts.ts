/** Shows a bar that lies over the page or takes it away; the page keeps what gets the focus clear of it (base.css). */
export function showToast(bar: HTMLElement, isShown: boolean): void {
  bar.hidden = !isShown;
  const bars = [...document.getElementsByClassName('toast')];
  document.documentElement.classList.toggle(
    'has-toast',
    bars.some((each) => !(each as HTMLElement).hidden),
  );
}

// What lies over the page goes away by key as well.
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('dialog:modal')) return;
    const dismiss = document.querySelector<HTMLElement>('.toast:not([hidden]) [data-dismiss]');
    if (!dismiss) return;
    // One press takes one thing away: follow mode below stays.
    event.preventDefault();
    dismiss.click();
  },
  // Before those who would leave what the bar lies over.
  { capture: true },
);

/** Puts the focus on the title of the page, where the control that had it is gone. */
export function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h1');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
