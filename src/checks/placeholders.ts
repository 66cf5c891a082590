import type { Nodes } from 'mdast';
import { textFile } from '../authored/content-paths.ts';
import { bracesIn, placeholderOf, placeholdersIn } from '../engine/filled-template.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { idsOf, listed } from '../authored/guide-data.ts';
import { isWhole, pagesOf, sourceOf, type AuthoredGuide } from '../authored/library.ts';
import { isPlaceholder } from './markup.ts';
import { advise, nearest } from '../authored/nearest.ts';
import { startOf, type GuideText } from '../authored/library.ts';
import { child, textOf, texts, type YamlNode } from '../authored/read/yaml-tree.ts';
import { idsIn } from '../authored/text-parts.ts';

/** Every place of a value names a placeholder that exists, where it is filled in; and none waits in vain. */
export function checkPlaceholders(guide: AuthoredGuide): readonly Finding[] {
  if (!guide.yaml) return [];
  const uses = [...usesInData(guide), ...pagesOf(guide).flatMap((text) => usesInText(guide, text))];
  const known = idsOf(guide, 'placeholders');
  return [
    ...uses.filter(({ id }) => !known.includes(id)).map((use) => unknown(use, known)),
    ...pagesOf(guide).flatMap(proseBraces),
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

function usesInData(guide: AuthoredGuide): readonly PlaceholderUse[] {
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

function usesInText(guide: AuthoredGuide, text: GuideText): readonly PlaceholderUse[] {
  const values = idsIn(text, 'Value').map(({ id, use }) => ({ id, place: use.place }));
  const inCode = text.nodes.flatMap(({ node }) =>
    node.type === 'code' || node.type === 'inlineCode' ? usesInCode(guide, text, node) : [],
  );
  return [...values, ...inCode];
}

/** Placeholders, and what was meant to be one: `{{Sub_Account}}` where there is a `sub-account`. */
function usesInCode(guide: AuthoredGuide, text: GuideText, node: Nodes): readonly PlaceholderUse[] {
  const start = node.position?.start.offset ?? 0;
  return bracesIn(sourceOf(text, node)).flatMap(({ inner, isPlaceholder: isOne, index }) => {
    // {{ secrets.KEY }} and the like belong to the program that the code is for.
    if (!isOne && nearest(inner, idsOf(guide, 'placeholders')) === undefined) return [];
    return [{ id: inner, place: text.placeAt(start + index) }];
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
    const details = {
      found: placeholderOf(id),
      where: 'prose',
      advice: `Write <Value id="${id}" />.`,
    };
    return finding('placeholder-outside-code', place, details);
  });
}

/** Texts of `guide.yml` are not filled in. */
function textBraces(guide: AuthoredGuide): readonly Finding[] {
  const known = idsOf(guide, 'placeholders');
  const texts = guide.texts.filter(({ form }) => form !== 'page');
  return texts.flatMap(({ source, placeAt }) =>
    placeholdersIn(source)
      .filter((id) => known.includes(id))
      .map((id) =>
        finding('placeholder-outside-code', placeAt(0), {
          found: placeholderOf(id),
          where: 'a text of guide.yml',
          advice: 'Say it without the value, or move the sentence into the text of the step.',
        }),
      ),
  );
}

function idle(guide: AuthoredGuide): readonly Finding[] {
  const shared = usesInData(guide).map(({ id }) => id);
  const usedIn = pagesOf(guide).map((text) => ({
    name: textFile(text.language),
    ids: [...usesInText(guide, text), ...usesInProse(text)].map(({ id }) => id),
  }));
  if (!isWhole(guide)) return [];
  return listed(guide, 'placeholders').flatMap(({ id, place }) => {
    const without = usedIn.filter(({ ids }) => !ids.includes(id) && !shared.includes(id));
    if (without.length === 0) return [];
    const where = without.map(({ name }) => name).join(' and ');
    return [
      finding('unused-placeholder', place, { placeholder: id, where, example: placeholderOf(id) }),
    ];
  });
}
