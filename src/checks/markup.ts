import type { Nodes } from 'mdast';
import { finding, type Finding } from './finding.ts';
import { textsOf, type GuideFiles } from './library.ts';
import { startOf, type GuideText } from './read/read-text.ts';

/** No program code and no pictures by address: `import`, `export`, `{expressions}`, `![](…)`. */
export function checkMarkup(guide: GuideFiles): readonly Finding[] {
  return textsOf(guide).flatMap((text) =>
    text.nodes.flatMap(({ node, parent }) => checkNode(node, parent?.node, text)),
  );
}

function checkNode(node: Nodes, parent: Nodes | undefined, text: GuideText): readonly Finding[] {
  const place = startOf(text, node);
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return [finding('markdown-image', place, {})];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // {{placeholder}} has a rule of its own.
      return isPlaceholder(node.value) ? [] : [expression(node.value, text, node)];
    case 'paragraph': {
      const from = node.position?.start.offset ?? 0;
      const word = /^(?:import|export)(?=[\s{*"'])/.exec(text.source.slice(from, from + 8))?.[0];
      // MDX reads code only where a line begins at the margin of the page.
      return word !== undefined && parent?.type === 'root' && place.column === 1
        ? [finding('import-or-export', place, { word })]
        : [];
    }
    default:
      return [];
  }
}

function expression(value: string, text: GuideText, node: Nodes): Finding {
  const inner = value.replace(/\s+/g, ' ').trim();
  const advice = /^\/[*/]/.test(inner)
    ? 'Remove it: remarks to other authors belong in the commit message.'
    : 'In prose write \\{ for a brace, or put the whole in `code`.';
  const found = `{${inner.length > 40 ? `${inner.slice(0, 40)}…` : inner}}`;
  return finding('expression', startOf(text, node), { found, advice });
}

/** Whether the inside of a brace is the `{sub-account}` of `{{sub-account}}`. */
export function isPlaceholder(value: string): boolean {
  return /^\{[^{}]*\}$/.test(value.trim());
}
