import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';

const PLACEHOLDER = /\{\{ *([a-z][a-z0-9-]*) *\}\}/g;

/**
 * Marks each `{{placeholder}}` in highlighted code with `<span class="value" data-value="…">`, whatever tokens the
 * highlighter cut it into, and hands on the block's title (```` ```bat title="Run as administrator" ````).
 */
export const commandTemplate: ShikiTransformer = {
  name: 'command-template',
  preprocess(code, options) {
    const places = [...code.matchAll(PLACEHOLDER)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      properties: { class: 'value', 'data-value': match[1] ?? '' },
      alwaysWrap: true,
    }));
    options.decorations = [...(options.decorations ?? []), ...places];
  },
  pre(node) {
    const title = /\btitle="([^"]*)"/.exec(this.options.meta?.__raw ?? '')?.[1];
    if (title !== undefined) node.properties['data-title'] = title;
  },
  root(root) {
    for (const child of root.children) if (child.type === 'element') joinValues(child);
  },
};

/** A value is one text, not the tokens `{{`, name and `}}`. */
function joinValues(element: Element): void {
  if (element.properties['data-value'] !== undefined) {
    element.children = [{ type: 'text', value: textOf(element.children) }];
    return;
  }
  for (const child of element.children) if (child.type === 'element') joinValues(child);
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '',
    )
    .join('');
}
