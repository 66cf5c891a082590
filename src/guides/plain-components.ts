import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { parseTemplate } from '../engine/filled-template.ts';
import { languages, type Language } from '../i18n/languages.ts';
import { formatList, translate } from '../i18n/strings.ts';
import { attributeOf } from '../markdown/tree.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { Guide } from '../authored/guide-schema.ts';
import { inLanguage, type LocalText } from '../authored/text-schema.ts';
import type { GuideInLanguage } from './guides.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;
const ID_AT_END = /\s*\^[a-z][a-z0-9-]*\s*$/;
const CITATION = /\[\^([a-z0-9][a-z0-9-]*)\]/g;

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
  const only = (node: Component): string => {
    const choice = data.choices?.find((each) => each.id === attributeOf(node, 'choice'));
    return onlyFor(choice, (attributeOf(node, 'is') ?? '').split(/\s+/), language);
  };
  const cited = (text: string): string =>
    text.replace(CITATION, (whole, id: string) => {
      const place = data.sources.findIndex((source) => source.id === id);
      return place < 0 ? whole : ` [${place + 1}]`;
    });

  const children = (list: readonly RootContent[]): RootContent[] => list.flatMap(plain);

  function plain(node: RootContent): RootContent[] {
    if (node.type === 'mdxJsxFlowElement') return block(node);
    if (node.type === 'mdxJsxTextElement') return inline(node);
    if (node.type === 'text') return [{ ...node, value: cited(node.value) }];
    if (node.type === 'code' || node.type === 'inlineCode') {
      return [{ ...node, value: filled(node.value) }];
    }
    if (node.type === 'link') {
      return [
        {
          ...node,
          url: guideUrl(node.url),
          children: children(node.children) as PhrasingContent[],
        },
      ];
    }
    if (!('children' in node)) return [node];
    const copy = { ...node, children: children(node.children) } as RootContent;
    if (node.type === 'heading' || node.type === 'paragraph') dropId(copy);
    return [copy];
  }

  function block(node: MdxJsxFlowElement): RootContent[] {
    const id = attributeOf(node, 'id') ?? '';
    const inner = () => children(node.children);
    switch (node.name) {
      case 'Step': {
        const step = steps.find((each) => each.id === id);
        const conditions = Object.entries(step?.when ?? {}).flatMap(([choice, options]) => {
          const asked = data.choices?.find((each) => each.id === choice);
          return paragraph(strong(onlyFor(asked, options, language)));
        });
        return [heading(3, stepWords(id)), ...conditions, ...inner(), ...checkpoint(id)];
      }
      case 'When':
        return [paragraph(strong(only(node))), ...inner()];
      case 'Expect':
        return [paragraph(strong(`${t('expect')}:`)), ...inner()];
      case 'Trouble':
        return [paragraph(strong(attributeOf(node, 'title') ?? '')), ...inner()];
      case 'Note':
        return [{ type: 'blockquote', children: inner() as never }];
      case 'Figure': {
        const figure = data.figures?.find((each) => each.id === id);
        return figure ? [{ type: 'blockquote', children: [paragraph(text(say(figure.alt)))] }] : [];
      }
      case 'FaultFinder':
        return parseMarkdown(faultLines().join('\n')).children;
      case 'CodeFile': {
        const name = attributeOf(node, 'name') ?? '';
        return [
          paragraph(strong(name)),
          { type: 'code', lang: null, value: (files.get(name) ?? '').trimEnd() },
        ];
      }
      // The question of a checkpoint stands at the end of its step; lines to sign have no use here.
      case 'Checkpoint':
      case 'SignOff':
        return [];
      default:
        return inner();
    }
  }

  function faultLines(): string[] {
    return (data.faults ?? []).map(({ name, advice }) => `- **${say(name)}:** ${say(advice)}`);
  }

  function inline(node: MdxJsxTextElement): RootContent[] {
    const id = attributeOf(node, 'id') ?? '';
    if (node.name === 'Value') return [{ type: 'inlineCode', value: value(id) }];
    if (node.name === 'StepLink') return [text(`“${stepWords(id)}”`)];
    const inner = children(node.children);
    return node.name === 'When' ? [text(`[${only(node)}] `), ...inner] : inner;
  }

  function checkpoint(id: string): RootContent[] {
    const asked = steps.find((each) => each.id === id)?.checkpoint;
    if (!asked) return [];
    const lines = asked.answers.map(({ label, to, then }) => {
      const way = to === 'end' ? t('finished') : to === 'next' ? t('next') : stepWords(to);
      return `- ${say(label)} → ${way}${then === undefined ? '' : `. ${say(then)}`}`;
    });
    return [paragraph(strong(say(asked.question))), ...parseMarkdown(lines.join('\n')).children];
  }

  function guideUrl(url: string): string {
    const [, other, anchor = ''] = /^guide:([a-z0-9-]+)(#.*)?$/.exec(url) ?? [];
    const { path } = languages[language];
    return other === undefined ? url : `${path && `/${path}`}/guides/${other}.md${anchor}`;
  }

  return children(nodes);
}

type Choice = NonNullable<Guide['choices']>[number];

/**
 * Says whom a step or passage is for. Answers are worded to follow their question; where one reads badly without it,
 * its `short` stands here.
 *
 * @example onlyFor(windows, ['win81', 'win7'], 'en') // 'Only for: Windows 8.1 and Windows 7'
 */
export function onlyFor(
  choice: Choice | undefined,
  ids: readonly string[],
  language: Language,
): string {
  const names = (choice?.options ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ label, short }) => inLanguage(short ?? label, language));
  // 和 would join the last two answers to one: each of them will do.
  const isHan = languages[language].script === 'han';
  const options = isHan ? names.join('、') : formatList(names, language);
  return translate(language)('only', { options });
}

const text = (value: string): PhrasingContent & RootContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value }],
});
const paragraph = (...content: PhrasingContent[]) => ({
  type: 'paragraph' as const,
  children: content,
});
const heading = (depth: 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

function dropId(node: RootContent): void {
  if (!('children' in node)) return;
  const last = node.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(ID_AT_END, '');
}
