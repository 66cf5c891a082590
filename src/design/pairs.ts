import { colourOf, type Colour, type Theme } from './colours.ts';
import { contrast } from './contrast.ts';

/** Two colours that meet somewhere on the site: text or the shape of a control, and what it stands on. */
export interface Pair {
  readonly front: string;
  readonly ground: string;
  /** Least contrast: 4.5 for text, 3 for what tells a control or its state (WCAG 1.4.3, 1.4.11). */
  readonly least: 4.5 | 3;
}

const grounds = ['paper', 'sheet', 'inset'] as const;
const codeColours = ['keyword', 'string', 'constant', 'function', 'comment'] as const;

const text = (front: string, ...on: readonly string[]): readonly Pair[] =>
  on.map((ground) => ({ front, ground, least: 4.5 }));
const shape = (front: string, ...on: readonly string[]): readonly Pair[] =>
  on.map((ground) => ({ front, ground, least: 3 }));

/** Every pair in use. A style that brings a new one adds it here; the test of this list then judges it in both themes. */
export const pairs: readonly Pair[] = [
  ...text('ink', ...grounds, 'blaze-wash', 'done-wash', 'warn-wash', 'law-wash', 'mark'),
  ...text('ink-soft', ...grounds, 'blaze-wash', 'done-wash', 'warn-wash', 'law-wash'),
  ...text('blaze', 'paper', 'sheet', 'blaze-wash'),
  ...text('blaze-ink', 'blaze'),
  ...text('done', 'paper', 'sheet', 'done-wash'),
  ...text('done-ink', 'done'),
  ...text('warn', 'sheet', 'paper', 'warn-wash'),
  ...text('law', 'law-wash'),
  ...text('paper', 'ink'),
  // Code stands on the ground of commands and files.
  ...codeColours.flatMap((colour) => text(`code-${colour}`, 'inset')),
  ...shape('rule-strong', 'paper', 'sheet'),
  ...shape('blaze', 'inset', 'done-wash', 'warn-wash', 'law-wash'),
  ...shape('done', 'inset'),
];

/** The contrast of a pair in one theme. */
export function contrastOf(pair: Pair, colours: readonly Colour[], theme: Theme): number {
  return contrast(colourOf(colours, pair.front, theme), colourOf(colours, pair.ground, theme));
}
