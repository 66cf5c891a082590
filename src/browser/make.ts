/** An element with properties and children, texts among them as text nodes. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A plain button. */
export function makeButton(label: string, look: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', className: `button ${look}` }, label);
  button.addEventListener('click', press);
  return button;
}
