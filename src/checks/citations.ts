import type { Nodes } from 'mdast';
import { finding, type Finding, type Place } from './finding.ts';
import { idsOf, listed, readerTexts } from './guide-data.ts';
import { textsOf, type GuideFiles } from './library.ts';
import { advise } from './nearest.ts';
import { startOf, type GuideText } from './read/read-text.ts';
import { child, fields, items, textOf, texts } from './read/yaml-tree.ts';

/** Every citation has its source, and every source is cited. A footnote that the text itself defines is no citation. */
export function checkCitations(guide: GuideFiles): readonly Finding[] {
  if (!guide.data) return [];
  const known = idsOf(guide, 'sources');
  const cited = [...inChanges(guide), ...textsOf(guide).flatMap(inText)];
  return [
    ...cited
      .filter(({ id }) => !known.includes(id))
      .map(({ id, place }) => unknown(id, place, known)),
    ...textsOf(guide).flatMap((text) => hidingFootnotes(text, known)),
    ...uncited(guide),
    ...citationsInData(guide),
  ];
}

interface Citation {
  readonly id: string;
  readonly place: Place;
}

function unknown(source: string, place: Place, known: readonly string[]): Finding {
  const near = advise(source, known, '');
  const list = 'List it under "sources:" in guide.yml.';
  return finding('unknown-source', place, {
    source,
    advice: near.startsWith('Did') ? `${near} If not: ${list}` : list,
  });
}

function inChanges(guide: GuideFiles): readonly Citation[] {
  return items(child(guide.data?.root, 'changes')).flatMap((change) =>
    texts(child(change, 'sources')).map(({ text, place }) => ({ id: text, place })),
  );
}

const CITATION = /(?<!\\)\[\^([^\]\s]{1,100})\]/g;

/** GitHub's Markdown leaves `[^x]` as text unless the file defines the footnote. */
function inText(text: GuideText): readonly Citation[] {
  return text.nodes.flatMap(({ node }) => (node.type === 'text' ? citationsAt(text, node) : []));
}

function citationsAt(text: GuideText, node: Nodes): readonly Citation[] {
  const start = node.position?.start.offset ?? 0;
  const source = text.source.slice(start, node.position?.end.offset ?? start);
  return [...source.matchAll(CITATION)].map((match) => ({
    id: match[1] ?? '',
    place: text.placeAt(start + match.index),
  }));
}

function hidingFootnotes(text: GuideText, known: readonly string[]): readonly Finding[] {
  return text.nodes.flatMap(({ node }) =>
    node.type === 'footnoteDefinition' && known.includes(node.identifier)
      ? [finding('footnote-hides-source', startOf(text, node), { source: node.identifier })]
      : [],
  );
}

/** A source must be cited in each language, or by a change, which both of them show. */
function uncited(guide: GuideFiles): readonly Finding[] {
  const changes = inChanges(guide).map(({ id }) => id);
  const readable = textsOf(guide).map((text) => ({
    name: `${text.language}.mdx`,
    ids: inText(text).map(({ id }) => id),
  }));
  return listed(guide, 'sources').flatMap(({ id, place }) => {
    const without = readable.filter(({ ids }) => !ids.includes(id)).map(({ name }) => name);
    if (changes.includes(id) || without.length === 0) return [];
    const where = `not in ${[...without, 'the changes'].join(' and not in ')}`;
    return [finding('uncited-source', place, { source: id, where })];
  });
}

/** Texts of `guide.yml` and front matter cannot cite: the page would show the brackets. */
function citationsInData(guide: GuideFiles): readonly Finding[] {
  const front = textsOf(guide).flatMap(({ frontMatter }) =>
    [...(fields(frontMatter?.root) ?? [])].flatMap(([, { node }]) => {
      const text = textOf(node);
      return text === undefined ? [] : [{ text, place: node.place }];
    }),
  );
  return [...readerTexts(guide), ...front].flatMap(({ text, place }) =>
    [...text.matchAll(CITATION)].map((match) =>
      finding('citation-in-data', place, { citation: match[0] }),
    ),
  );
}
