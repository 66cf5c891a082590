/** Calls back when the value of a field changes. Ignores input during IME composition. */
export function onTyping(
  field: HTMLElement,
  act: () => void,
  options: AddEventListenerOptions = {},
): void {
  const input = (event: Event) => {
    if (!(event instanceof InputEvent && event.isComposing)) act();
  };
  field.addEventListener('input', input, options);
  field.addEventListener('compositionend', act, options);
}
