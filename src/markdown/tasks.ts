import { visit } from 'unist-util-visit';
import type { ListItem } from 'mdast';
import { idAtEnd, withoutId } from '../authored/marks.ts';
import type { Paragraph, PhrasingContent, Root } from './tree.ts';

/**
 * Makes `- [ ] Write the seed on paper ^write-seed` an enabled checkbox in its own label. GitHub's task lists come
 * disabled and unlabelled, which would leave readers without script with a picture of a box.
 */
export function tasks() {
  return (tree: Root): void => {
    visit(tree, 'list', (list) => {
      const items = list.children.filter((item) => typeof item.checked === 'boolean');
      if (items.length === 0) return;
      list.spread = false;
      list.data = { hProperties: { className: ['tasks'] } };
      items.forEach(asTask);
    });
  };
}

function asTask(item: ListItem): void {
  const first = item.children[0];
  if (first?.type !== 'paragraph') return;
  const id = takeId(first);
  if (id === undefined) return;
  item.checked = null;
  item.spread = false;
  item.data = { hProperties: { id, className: ['task'] } };
  first.children = [
    element('label', {}, [
      element('input', { type: 'checkbox', dataTask: id }, []),
      element('span', {}, first.children),
    ]),
  ];
}

function takeId(paragraph: Paragraph): string | undefined {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const id = idAtEnd(last.value)?.id;
  last.value = withoutId(last.value);
  return id;
}

/** An HTML element in a Markdown tree: remark-rehype lets `data` decide over the type. */
function element(
  name: string,
  properties: Record<string, string>,
  children: PhrasingContent[],
): PhrasingContent {
  return { type: 'emphasis', children, data: { hName: name, hProperties: properties } };
}
