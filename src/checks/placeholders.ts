import type { Nodes } from 'mdast';
import { placeholdersIn } from '../engine/filled-template.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { idsOf, listed, readerTexts } from './guide-data.ts';
import { textsOf, type GuideFiles } from './library.ts';
import { isPlaceholder } from './markup.ts';
import { advise, nearest } from './nearest.ts';
import { startOf, type GuideText } from './read/read-text.ts';
import { child, textOf, texts, type YamlNode } from './read/yaml-tree.ts';
import { idsIn } from './text-parts.ts';

/** Every place of a value names a placeholder that exists, where it is filled in; and none waits in vain. */
export function checkPlaceholders(guide: GuideFiles): readonly Finding[] {
  if (!guide.data) return [];
  const uses = [...usesInData(guide), ...textsOf(guide).flatMap((text) => usesInText(guide, text))];
  const known = idsOf(guide, 'placeholders');
  return [
    ...uses.filter(({ id }) => !known.includes(id)).map((use) => unknown(use, known)),
    ...textsOf(guide).flatMap(proseBraces),
    ...textBraces(guide),
    ...idle(guide),
  ];
}

interface PlaceholderUse {
  readonly id: string;
  readonly place: Place;
}

function unknown({ id, place }: PlaceholderUse, known: readonly string[]): Finding {
  const advice = advise(id, known, 'List it under "placeholders:" in guide.yml.');
  return finding('unknown-placeholder', place, { placeholder: id, advice });
}

function usesInData(guide: GuideFiles): readonly PlaceholderUse[] {
  const named = (node: YamlNode | undefined): readonly PlaceholderUse[] => {
    const id = textOf(node);
    return node && id !== undefined ? [{ id, place: node.place }] : [];
  };
  return [
    ...listed(guide, 'calculators').flatMap(({ node }) =>
      texts(child(node, 'inputs')).map(({ text, place }) => ({ id: text, place })),
    ),
    ...listed(guide, 'series').flatMap(({ node }) => {
      const template = child(node, 'template');
      const inTemplate = placeholdersIn(textOf(template) ?? '');
      return [
        ...inTemplate.map((id) => ({ id, place: template?.place ?? node.place })),
        ...named(child(node, 'counts')),
        ...named(child(node, 'count')),
      ];
    }),
  ];
}

function usesInText(guide: GuideFiles, text: GuideText): readonly PlaceholderUse[] {
  const values = idsIn(text, 'Value').map(({ id, use }) => ({ id, place: use.place }));
  const inCode = text.nodes.flatMap(({ node }) =>
    node.type === 'code' || node.type === 'inlineCode' ? usesInCode(guide, text, node) : [],
  );
  return [...values, ...inCode];
}

const BRACES = /\{\{([^{}\n]{1,80})\}\}/g;

/** Placeholders, and what was meant to be one: `{{Sub_Account}}` where there is a `sub-account`. */
function usesInCode(guide: GuideFiles, text: GuideText, node: Nodes): readonly PlaceholderUse[] {
  const start = node.position?.start.offset ?? 0;
  const source = text.source.slice(start, node.position?.end.offset ?? start);
  return [...source.matchAll(BRACES)].flatMap((match) => {
    const inner = (match[1] ?? '').trim();
    const isOne = placeholdersIn(match[0]).length > 0;
    // {{ secrets.KEY }} and the like belong to the program that the code is for.
    if (!isOne && nearest(inner, idsOf(guide, 'placeholders')) === undefined) return [];
    return [{ id: inner, place: text.placeAt(start + match.index) }];
  });
}

function usesInProse(text: GuideText): readonly PlaceholderUse[] {
  return text.nodes.flatMap(({ node }) => {
    if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
    if (!isPlaceholder(node.value)) return [];
    return [{ id: node.value.replace(/[{}]/g, '').trim(), place: startOf(text, node) }];
  });
}

function proseBraces(text: GuideText): readonly Finding[] {
  return usesInProse(text).map(({ id, place }) => {
    const details = { found: `{{${id}}}`, where: 'prose', advice: `Write <Value id="${id}" />.` };
    return finding('placeholder-outside-code', place, details);
  });
}

/** Texts of `guide.yml` are not filled in. */
function textBraces(guide: GuideFiles): readonly Finding[] {
  const known = idsOf(guide, 'placeholders');
  return readerTexts(guide).flatMap(({ text, place }) =>
    placeholdersIn(text)
      .filter((id) => known.includes(id))
      .map((id) =>
        finding('placeholder-outside-code', place, {
          found: `{{${id}}}`,
          where: 'a text of guide.yml',
          advice: 'Say it without the value, or move the sentence into the text of the step.',
        }),
      ),
  );
}

function idle(guide: GuideFiles): readonly Finding[] {
  const shared = usesInData(guide).map(({ id }) => id);
  const usedIn = textsOf(guide).map((text) => ({
    name: `${text.language}.mdx`,
    ids: [...usesInText(guide, text), ...usesInProse(text)].map(({ id }) => id),
  }));
  if (usedIn.length < 2) return [];
  return listed(guide, 'placeholders').flatMap(({ id, place }) => {
    const without = usedIn.filter(({ ids }) => !ids.includes(id) && !shared.includes(id));
    if (without.length === 0) return [];
    const where = without.map(({ name }) => name).join(' and ');
    return [finding('unused-placeholder', place, { placeholder: id, where, example: `{{${id}}}` })];
  });
}
