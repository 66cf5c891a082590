/** A colour of the tokens in both themes, as `#rrggbb`. */
export interface Colour {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

export type Theme = 'light' | 'dark';

const TOKEN = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;

/**
 * The colours that a style sheet declares as `--name: light-dark(#…, #…)`, in its order. Translucent ones (shadow, backdrop)
 * are left out: their contrast depends on what is behind them.
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

/**
 * One colour of a list in one theme, as `#rrggbb`.
 *
 * @throws if the list has no colour of that name
 */
export function colourOf(colours: readonly Colour[], name: string, theme: Theme): string {
  const found = colours.find((colour) => colour.name === name);
  if (!found) throw new Error(`no style sheet of tokens has a colour --${name}`);
  return found[theme];
}
