import type { PhrasingContent, RootContent } from 'mdast';
import { recordOf } from '../authored/components/index.ts';
import type { PlainUse } from '../authored/components/record.ts';
import { guideLinkOf, replaceCitations, withoutId } from '../authored/marks.ts';
import { parseMarkdown } from '../authored/parse.ts';
import { attributeOf, isElement, type Element } from '../authored/text-parts.ts';
import { inLanguage, type LocalText } from '../authored/text-schema.ts';
import { parseTemplate } from '../engine/filled-template.ts';
import { languages } from '../i18n/languages.ts';
import { translate } from '../i18n/strings.ts';
import type { GuideInLanguage } from './guides.ts';

/** Puts plain Markdown in the place of every component, id, citation and placeholder. */
export function plainComponents(
  nodes: readonly RootContent[],
  guide: GuideInLanguage,
  files: ReadonlyMap<string, string>,
): RootContent[] {
  const { data, language } = guide;
  const t = translate(language);
  const say = (text: LocalText): string => inLanguage(text, language);
  const steps = data.steps ?? [];

  const stepWords = (id: string): string => {
    const step = steps.find((each) => each.id === id);
    const number = step ? steps.indexOf(step) + 1 : 0;
    return step ? `${t('stepNumber', { number })}: ${say(step.title)}` : id;
  };
  const value = (id: string): string => {
    const placeholder = data.placeholders?.find((each) => each.id === id);
    return placeholder ? (placeholder.default ?? `‹${say(placeholder.label)}›`) : id;
  };
  const filled = (text: string): string =>
    parseTemplate(text)
      .map((part) => ('text' in part ? part.text : value(part.placeholder)))
      .join('');
  const cited = (text: string): string =>
    replaceCitations(text, ({ id, written }) => {
      const place = data.sources.findIndex((source) => source.id === id);
      return place < 0 ? written : ` [${place + 1}]`;
    });

  const children = (list: readonly RootContent[]): RootContent[] => list.flatMap(plain);

  function plain(node: RootContent): RootContent[] {
    if (isElement(node)) return ofComponent(node, node.type === 'mdxJsxTextElement');
    if (node.type === 'paragraph' && node.children.every(isBlockOrBlank)) {
      return node.children.flatMap((child) => (isElement(child) ? ofComponent(child, false) : []));
    }
    if (node.type === 'text') return [{ ...node, value: cited(node.value) }];
    if (node.type === 'code' || node.type === 'inlineCode') {
      return [{ ...node, value: filled(node.value) }];
    }
    if (node.type === 'link') {
      const content = children(node.children) as PhrasingContent[];
      return [{ ...node, url: guideUrl(node.url), children: content }];
    }
    if (!('children' in node)) return [node];
    const copy = { ...node, children: children(node.children) } as RootContent;
    if (node.type === 'heading' || node.type === 'paragraph') dropId(copy);
    return [copy];
  }

  function ofComponent(element: Element, inline: boolean): RootContent[] {
    const inner = () => children(element.children);
    const use: PlainUse = {
      ...{ data, language, t, say, stepWords, value, inline },
      attribute: (name) => attributeOf(element, name) ?? '',
      inner: () => (inline || element.type === 'mdxJsxFlowElement' ? inner() : asBlocks(inner())),
      blocks: (markdown) => children(parseMarkdown(markdown).children),
      file: (name) => files.get(name) ?? '',
    };
    return recordOf(element.name ?? '')?.plain(use) ?? use.inner();
  }

  function guideUrl(url: string): string {
    const link = guideLinkOf(url);
    const { path } = languages[language];
    if (!link) return url;
    const anchor = link.anchor === undefined ? '' : `#${link.anchor}`;
    return `${path && `/${path}`}/guides/${link.guide}.md${anchor}`;
  }

  return children(nodes);
}

/** A component that stands on a line of its own is a block, although its line is a paragraph to Markdown; MDX unwraps it. */
function isBlockOrBlank(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return isElement(node) && recordOf(node.name ?? '')?.inline === false;
}

/** What stood within a line, as a block: a paragraph, unless a component has made blocks of it. */
function asBlocks(nodes: RootContent[]): RootContent[] {
  const isBlock = ({ type }: RootContent) => /^(paragraph|blockquote|list|code|table)$/.test(type);
  if (nodes.length === 0 || nodes.some(isBlock)) return nodes;
  return [{ type: 'paragraph', children: nodes as PhrasingContent[] }];
}

function dropId(node: RootContent): void {
  if (!('children' in node)) return;
  const last = node.children.at(-1);
  if (last?.type === 'text') last.value = withoutId(last.value);
}
