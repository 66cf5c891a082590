import type { Nodes } from 'mdast';
import { sourceOf, startOf, type ReaderText } from '../authored/library.ts';
import type { Visited } from '../authored/read/flatten.ts';
import { finding, type Finding } from './finding.ts';
import { htmlFinding } from './components.ts';

/** No program code, no HTML and no pictures by address; and in a text of a line or two, no more markup than it shows. */
export function checkMarkup(text: ReaderText): readonly Finding[] {
  return text.nodes.flatMap((visited) => [
    ...checkNode(visited, text),
    ...(text.form === 'page' ? [] : unshown(visited, text)),
  ]);
}

/** Markup that a text of a line or two does not show. */
function unshown({ node, parent }: Visited, text: ReaderText): readonly Finding[] {
  const advice = text.form === 'plain' ? literalMarkup(node, text) : block(node, parent?.node);
  if (advice === undefined) return [];
  const found = sourceOf(text, node).replace(/\s+/g, ' ').trim();
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return [finding('markup-in-data', startOf(text, node), { found: shown, advice })];
}

/** Signs that are meant as markup beyond doubt, in a text that is shown as it stands. `__init__` is a name. */
function literalMarkup(node: Nodes, text: ReaderText): string | undefined {
  const isMarkup =
    node.type === 'inlineCode' ||
    (['strong', 'emphasis', 'link'].includes(node.type) && /^[*[]/.test(sourceOf(text, node)));
  return isMarkup ? 'Write it in words alone: this text is shown as it stands.' : undefined;
}

const INLINE = ['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'break'];
const REPORTED = ['root', 'html', 'image', 'imageReference'];

/** What makes more of a line of Markdown than one paragraph. */
function block({ type }: Nodes, parent: Nodes | undefined): string | undefined {
  if (INLINE.includes(type) || REPORTED.includes(type) || parent?.type !== 'root') return undefined;
  if (type === 'paragraph' && parent.children.length === 1) return undefined;
  return 'Write one paragraph; bold, italic, code and links may stand in it.';
}

function checkNode({ node, parent }: Visited, text: ReaderText): readonly Finding[] {
  const place = startOf(text, node);
  switch (node.type) {
    case 'image':
    case 'imageReference':
      return [finding('markdown-image', place, {})];
    case 'html': {
      const name = /^<\/?([a-zA-Z][\w-]*)/.exec(node.value)?.[1] ?? '!--';
      return node.value.startsWith('</') ? [] : [htmlFinding(name, place)];
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // {{placeholder}} has a rule of its own.
      return isPlaceholder(node.value) ? [] : [expression(node.value, text, node)];
    case 'paragraph': {
      if (text.form !== 'page') return [];
      const from = node.position?.start.offset ?? 0;
      const word = /^(?:import|export)(?=[\s{*"'])/.exec(text.source.slice(from, from + 8))?.[0];
      // MDX reads code only where a line begins at the margin of the page.
      return word !== undefined && parent?.node.type === 'root' && place.column === 1
        ? [finding('import-or-export', place, { word })]
        : [];
    }
    default:
      return [];
  }
}

function expression(value: string, text: ReaderText, node: Nodes): Finding {
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
