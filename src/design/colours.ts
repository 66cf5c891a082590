/** A colour of the tokens in both themes, as `#rrggbb`. */
export interface Colour {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

export type Theme = 'light' | 'dark';

const TOKEN = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;

/**
 * The colours that a style sheet declares as `--name: light-dark(#…, #…)`, in its order. What is see-through (the shadow) is
 * not among them: it has no contrast of its own.
 *
 * @example readColours('--ink: light-dark(#1c1f1a, #eceadf);') // [{ name: 'ink', light: '#1c1f1a', dark: '#eceadf' }]
 */
export function readColours(css: string): readonly Colour[] {
  return [...css.matchAll(TOKEN)].map(([, name = '', light = '', dark = '']) => ({
    name,
    light,
    dark,
  }));
}

/** One colour of a list in one theme. Throws when the tokens have none of that name. */
export function colourOf(colours: readonly Colour[], name: string, theme: Theme): string {
  const found = colours.find((colour) => colour.name === name);
  if (!found) throw new Error(`src/styles/tokens.css has no colour --${name}`);
  return found[theme];
}
