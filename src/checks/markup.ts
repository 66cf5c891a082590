import type { Nodes } from 'mdast';
import { startOf, type ReaderText } from '../authored/library.ts';
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

/** What a text of a line or two shows besides words; one that is shown as it stands shows nothing. */
const INLINE = ['strong', 'emphasis', 'delete', 'inlineCode', 'link', 'break'];
const REPORTED = ['html', 'image', 'imageReference'];

function unshown({ node, parent }: Visited, text: ReaderText): readonly Finding[] {
  if (['root', 'text', ...REPORTED].includes(node.type)) return [];
  const isAlone = parent?.node.type === 'root' && parent.node.children.length === 1;
  if (node.type === 'paragraph' && isAlone) return [];
  if (parent && parent.node.type !== 'root' && parent.node.type !== 'paragraph') return [];
  if (text.form === 'inline' && INLINE.includes(node.type)) return [];
  const written = text.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset);
  // An address that stands there as such is a link to GitHub's Markdown alone.
  if (node.type === 'link' && !written.startsWith('[')) return [];
  const found = written.replace(/\s+/g, ' ').trim();
  const advice =
    text.form === 'plain'
      ? 'Write it in words alone: this text is shown as it stands.'
      : 'Write one paragraph; bold, italic, code and links may stand in it.';
  const details = { found: found.length > 40 ? `${found.slice(0, 40)}…` : found, advice };
  return [finding('markup-in-data', startOf(text, node), details)];
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
