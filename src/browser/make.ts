/** Makes an element with DOM properties and children; strings become text nodes, `undefined` is left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/**
 * Makes a `type=button`.
 *
 * @param look classes beside `button`, such as `primary` or `quiet`
 */
export function makeButton(label: string, look: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', className: `button ${look}` }, label);
  button.addEventListener('click', press);
  return button;
}
