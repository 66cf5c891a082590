import { describe, expect, test } from 'vitest';
import { withStates } from '../../../src/specimen/states.ts';

describe('a style sheet with states', () => {
  test('has its rules for classes too, in their layers, conditions and order', () => {
    const css = `
      @layer base, parts;
      @import './other.css';
      /* a:hover { color: gone } */
      @layer parts {
        .button:hover, .card .button, .link:active { color: blue; }
        .button.primary { color: red; }
        @media (width < 45rem) {
          .box input:focus-visible + span { outline: 3px solid; }
        }
      }
    `;
    expect(withStates(css)).toBe(
      '@layer parts { .button:hover, .button.as-hover, .card .button, .link:active, .link.as-active { color: blue; } ' +
        '.button.primary { color: red; } @media (width < 45rem) { ' +
        '.box input:focus-visible + span, .box input.as-focus + span { outline: 3px solid; } } }',
    );
  });

  test('knows the commas inside of :is() and :has() from its own', () => {
    expect(withStates('.nav :is(a, summary):hover { color: red }')).toBe(
      '.nav :is(a, summary):hover, .nav :is(a, summary).as-hover { color: red }',
    );
    expect(withStates('.hit:has(a:hover, b) i { color: red }')).toBe(
      '.hit:has(a:hover, b) i, .hit:has(a.as-hover, b) i { color: red }',
    );
  });

  test('leaves strings alone, whatever brackets they hold', () => {
    expect(withStates('a:hover::before { content: "}" } b { color: red }')).toBe(
      'a:hover::before, a.as-hover::before { content: "}" } b { color: red }',
    );
  });

  test('reaches rules that stand inside another', () => {
    expect(withStates('.card { &:hover { color: red } }')).toBe(
      '.card { &:hover, &.as-hover { color: red } }',
    );
  });

  test('keeps what has no states', () => {
    expect(withStates('')).toBe('');
    expect(withStates('@keyframes come { to { opacity: 1 } } .a { color: red }')).toBe(
      '@keyframes come { to { opacity: 1 } } .a { color: red }',
    );
  });
});
