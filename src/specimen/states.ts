/** What a pointer or the keyboard does to a part of a page, and the class that stands for it where it is to be seen at rest. */
const STATES = { ':hover': '.as-hover', ':focus-visible': '.as-focus', ':active': '.as-active' };

/** These hold rules; what other at-rules hold (frames of an animation, a font) has no states. */
const HOLDS_RULES = /^@(?:layer|media|supports)\b/;

/**
 * A style sheet whose rules for what is pointed at, focused or pressed hold for classes too, so that a page can show these states
 * side by side. All its rules are there, in their order: it decides between rules of the same weight.
 *
 * @param css a style sheet without nested rules
 */
export function withStates(css: string): string {
  return rulesIn(css.replace(/\/\*[\s\S]*?\*\//g, ''));
}

const rulesIn = (css: string): string =>
  blocksOf(css)
    .map(({ head, body }) => {
      if (HOLDS_RULES.test(head)) return `${head}{${rulesIn(body)}}`;
      if (head.startsWith('@')) return `${head}{${body}}`;
      return `${selectorsOf(head).flatMap(standing).join(',')}{${body.trim()}}`;
    })
    .join('');

/** A selector, and the same for the classes if it asks for a state. */
function standing(selector: string): readonly string[] {
  let still = selector;
  for (const [state, name] of Object.entries(STATES)) still = still.replaceAll(state, name);
  return still === selector ? [selector] : [selector, still];
}

interface Block {
  readonly head: string;
  readonly body: string;
}

/** The blocks at the top of a text, each with what stands before its brace; statements without a block are left out. */
function blocksOf(css: string): readonly Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let start = 0;
  let head = '';
  for (let at = 0; at < css.length; at += 1) {
    const letter = css[at];
    if (letter === ';' && depth === 0) start = at + 1;
    else if (letter === '{') {
      if (depth === 0) {
        head = css.slice(start, at).trim();
        start = at + 1;
      }
      depth += 1;
    } else if (letter === '}') {
      depth -= 1;
      if (depth === 0) {
        blocks.push({ head, body: css.slice(start, at) });
        start = at + 1;
      }
    }
  }
  return blocks;
}

/** A list of selectors, cut at its own commas, not at those inside brackets. */
const selectorsOf = (list: string): readonly string[] =>
  list.split(/,(?![^(]*\))/).map((selector) => selector.trim());
