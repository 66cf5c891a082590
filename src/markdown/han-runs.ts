import type { ElementContent, Root, Text } from 'hast';
import { visit, SKIP } from 'unist-util-visit';
import { languageIds, languages } from '../i18n/languages.ts';
import { languageOf, type TextFile } from './tree.ts';

/** What the site calls Chinese. */
const han = languageIds.map((id) => languages[id]).find(({ script }) => script === 'han')?.tag;

/** Chinese, with the marks between its characters. */
const HAN = /(\p{Script=Han}(?:[\p{Script=Han}、，。：；（）《》“”·]*\p{Script=Han})?)/u;

/** Tells a screen reader which words of an English text are Chinese: official names, and labels as they stand on a screen. */
export function hanRuns() {
  return (tree: Root, file: TextFile): void => {
    if (han === undefined || languages[languageOf(file)].script === 'han') return;
    visit(tree, (node, index, parent) => {
      // Code is read letter by letter anyway, and copied.
      if (node.type === 'element' && node.tagName === 'pre') return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts = partsOf(node);
      if (!parts) return undefined;
      (parent.children as ElementContent[]).splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function partsOf({ value }: Text): ElementContent[] | undefined {
  const parts = value.split(HAN);
  if (parts.length === 1) return undefined;
  return parts.flatMap((part, i): ElementContent[] => {
    const text: Text = { type: 'text', value: part };
    if (i % 2 === 0) return part === '' ? [] : [text];
    return [
      {
        type: 'element',
        tagName: 'span',
        properties: { lang: han },
        children: [text],
      },
    ];
  });
}
