import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { bracesIn } from '../engine/filled-template.ts';

/**
 * Marks each `{{placeholder}}` in highlighted code with `<span class="value" data-value="…">`, whatever tokens the
 * highlighter cut it into, and hands on the block's title (```` ```bat title="Run as administrator" ````).
 */
export const commandTemplate: ShikiTransformer = {
  name: 'command-template',
  preprocess(code, options) {
    const places = bracesIn(code)
      .filter(({ isPlaceholder }) => isPlaceholder)
      .map(({ inner, index, end }) => ({
        ...{ start: index, end, alwaysWrap: true },
        properties: { class: 'value', 'data-value': inner },
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
