/**
 * Shows every box, answer and step as if nothing had been done, without changing the state.
 *
 * @returns a function that restores them
 */
export function emptyBoxes(root: ParentNode): () => void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('article input:checked')];
  const steps = [...root.querySelectorAll<HTMLElement>('[data-standing="done"]')];
  const show = (done: boolean): void => {
    for (const box of boxes) box.checked = done;
    for (const step of steps) step.dataset['standing'] = done ? 'done' : 'open';
  };
  show(false);
  return () => show(true);
}
