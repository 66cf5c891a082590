/** Shows or hides a toast. While one is shown, `html.has-toast` keeps what is focused clear of it (base.css). */
export function showToast(bar: HTMLElement, isShown: boolean): void {
  bar.hidden = !isShown;
  const bars = [...document.getElementsByClassName('toast')];
  document.documentElement.classList.toggle(
    'has-toast',
    bars.some((each) => !(each as HTMLElement).hidden),
  );
}

// Esc dismisses a toast.
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('dialog:modal')) return;
    const dismiss = document.querySelector<HTMLElement>('.toast:not([hidden]) [data-dismiss]');
    if (!dismiss) return;
    // One press does one thing: follow mode below must not close as well.
    event.preventDefault();
    dismiss.click();
  },
  // In the capture phase, before the handlers of what lies below.
  { capture: true },
);

/** Focuses the title of the page after the focused control was removed. */
export function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h1');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
