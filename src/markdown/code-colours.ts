import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

const PREFIX = '--code-';

/** A theme without colours: each kind of token names a variable, which `codeColours` turns into a class. */
export const codeTheme = createCssVariablesTheme({ variablePrefix: PREFIX });

/**
 * Turns Shiki's `style` attributes, which a strict policy forbids, into classes: `style="color:var(--code-token-keyword)"`
 * becomes `class="tk-keyword"`. The colours are tokens of ours (`styles/code.css`), in both themes.
 */
export const codeColours: ShikiTransformer = {
  name: 'code-colours',
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
    node.properties['tabindex'] = '0';
  },
  span(node) {
    const style = String(node.properties['style'] ?? '');
    delete node.properties['style'];
    const kind = /var\(--code-token-([a-z-]+)\)/.exec(style)?.[1];
    if (kind !== undefined) this.addClassToHast(node, `tk-${kind}`);
  },
};
