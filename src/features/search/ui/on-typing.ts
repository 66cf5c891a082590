/** Calls when what stands in a field has changed; letters on their way to becoming Chinese are waited for. */
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
