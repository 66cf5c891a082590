import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

const PREFIX = '--code-';

/** The kinds of token that have a colour in `styles/code.css`, each with the kind whose colour it is. */
const colours: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  string: 'string',
  'string-expression': 'string',
  constant: 'constant',
  parameter: 'constant',
  function: 'function',
  link: 'function',
  comment: 'comment',
};

/** Languages of commands, which wrap, since clipping looks complete; files scroll to keep line breaks. */
const WRAPPED = /^(?:bash|bat|powershell|sh|text)$/;

/** A theme without colours: each kind of token names a variable, which `codeColours` turns into a class. */
export const codeTheme = createCssVariablesTheme({ variablePrefix: PREFIX });

/**
 * Turns Shiki's `style` attributes, which a strict policy forbids, into classes: `style="color:var(--code-token-keyword)"`
 * becomes `class="tk-keyword"`. The colours are tokens of ours (`styles/code-tokens.css`), in both themes. What says nothing, such as
 * a span of plain text, is left out: in a long script those are half of the page's weight.
 */
export const codeColours: ShikiTransformer = {
  name: 'code-colours',
  pre(node) {
    delete node.properties['style'];
    const isWrapped = WRAPPED.test(this.options.lang);
    node.properties['class'] = isWrapped ? 'code wrapped' : 'code';
    // Shiki has the keyboard come to every block; it needs to come only to what scrolls.
    if (isWrapped) delete node.properties['tabindex'];
  },
  span(node) {
    const style = String(node.properties['style'] ?? '');
    delete node.properties['style'];
    const kind = /var\(--code-token-([a-z-]+)\)/.exec(style)?.[1];
    const colour = kind === undefined ? undefined : colours[kind];
    if (colour !== undefined) this.addClassToHast(node, `tk-${colour}`);
  },
  // Not earlier: the places of values are found by their lines.
  root(root) {
    const keepsLines = WRAPPED.test(this.options.lang);
    for (const pre of root.children) {
      if (pre.type !== 'element') continue;
      for (const code of pre.children) {
        if (code.type !== 'element') continue;
        // One line needs no mark of where it begins.
        const hasLines = keepsLines && code.children.length > 1;
        code.children = joined(code.children.flatMap((node) => unwrapped(node, hasLines)));
      }
    }
  },
};

/** Spans without a class dissolve into what they hold, and so do lines unless they are wanted. */
function unwrapped(node: ElementContent, keepsLines: boolean): ElementContent[] {
  if (node.type !== 'element') return [node];
  node.children = joined(node.children.flatMap((child) => unwrapped(child, keepsLines)));
  const classes = String(node.properties['class'] ?? '');
  const isLine = classes === 'line';
  const says = (isLine ? keepsLines : classes !== '') || 'data-value' in node.properties;
  return says ? [node] : node.children;
}

/** Neighbours of one kind become one, and with them the blanks between them, which have no colour to show. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type === 'element' && last?.type === 'element' && areAlike(last, node)) {
      last.children = joined([...last.children, ...node.children]);
    } else if (
      node.type === 'element' &&
      last?.type === 'text' &&
      /^ +$/.test(last.value) &&
      before?.type === 'element' &&
      areAlike(before, node)
    ) {
      before.children = joined([...before.children, last, ...node.children]);
      result.pop();
    } else result.push(node);
  }
  return result;
}

/** Two tokens with the same class; values stay apart. */
function areAlike(a: Element, b: Element): boolean {
  return (
    !('data-value' in a.properties) &&
    !('data-value' in b.properties) &&
    String(a.properties['class']) === String(b.properties['class'])
  );
}
