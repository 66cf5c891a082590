import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';
import { translate } from '../i18n/strings.ts';
import { languageOf, type TextFile } from './tree.ts';

/**
 * Lets a wide table scroll by itself, reachable by keyboard, instead of the page; and gives each cell the name of its column,
 * so that on a phone a row can be read as a card. The roles say what a table is even where style makes blocks of it.
 */
export function tables() {
  return (tree: Root, file: TextFile): void => {
    const label = translate(languageOf(file))('table');
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      const columns = labelCells(node);
      const sources = columns > 2 ? citedHeads(node) : [];
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        // Two columns stay side by side on a phone too, and are read down a column.
        properties: {
          className: ['table-scroll', ...(columns > 2 ? ['cards-when-narrow'] : [])],
          role: 'group',
          ariaLabel: label,
          tabIndex: 0,
        },
        children: [node, ...sources],
      };
      return SKIP;
    });
  };
}

const roles: Readonly<Record<string, string>> = {
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

/**
 * What the heads of columns cite, once more below the table: as cards the rows have no heads, and nobody would see, or come by
 * keyboard to, what stands there.
 */
function citedHeads(table: Element): Element[] {
  const heads: ElementContent[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName !== 'th') return;
    const cites = node.children.filter(
      (child) => child.type === 'mdxJsxTextElement' && child.name === 'Cite',
    );
    if (cites.length === 0) return;
    if (heads.length > 0) heads.push({ type: 'text', value: ' · ' });
    heads.push({ type: 'text', value: toString(node) }, ...cites);
  });
  if (heads.length === 0) return [];
  return [
    {
      type: 'element',
      tagName: 'p',
      properties: { className: ['table-sources'], dataPagefindIgnore: '' },
      children: heads,
    },
  ];
}

/** @returns how many columns the table has */
function labelCells(table: Element): number {
  const columns: string[] = [];
  table.properties['role'] = 'table';
  visit(table, 'element', (node, index, parent) => {
    if (node.tagName === 'th') {
      columns.push(toString(node));
      // The corner above row names heads nothing.
      if (toString(node) === '') node.tagName = 'td';
      else node.properties['scope'] = 'col';
    }
    const role = roles[node.tagName];
    if (role !== undefined) node.properties['role'] = role;
    if (node.tagName !== 'td' || parent?.type !== 'element' || index === undefined) return;
    if (node.children.length === 0) return;
    const place = parent.children.slice(0, index).filter((each) => each.type === 'element').length;
    const column = columns[place] ?? '';
    if (column === '' && place === 0) {
      // Below an empty corner stand the names of the rows.
      node.tagName = 'th';
      node.properties = { ...node.properties, role: 'rowheader', scope: 'row' };
      return;
    }
    node.properties['dataColumn'] = column;
    // One box for the content, whatever it is made of, so that name and content can stand side by side.
    node.children = [{ type: 'element', tagName: 'div', properties: {}, children: node.children }];
  });
  return columns.length;
}
