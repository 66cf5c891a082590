import { textFile } from '../authored/content-paths.ts';
import { idsOf, listed } from '../authored/guide-data.ts';
import {
  pagesOf,
  sourceOf,
  startOf,
  type AuthoredGuide,
  type GuideText,
  type ReaderText,
} from '../authored/library.ts';
import { citationOf, citationsIn } from '../authored/marks.ts';
import { advise } from '../authored/nearest.ts';
import { child, items, texts } from '../authored/read/yaml-tree.ts';
import { finding, type Finding, type Place } from './finding.ts';

/** Every citation has its source, and every source is cited. A footnote that the text itself defines is no citation. */
export function checkCitations(guide: AuthoredGuide): readonly Finding[] {
  if (!guide.yaml) return [];
  const known = idsOf(guide, 'sources');
  const cited = [...inChanges(guide), ...pagesOf(guide).flatMap(inText)];
  return [
    ...cited
      .filter(({ id }) => !known.includes(id))
      .map(({ id, place }) => unknown(id, place, known)),
    ...pagesOf(guide).flatMap((text) => hidingFootnotes(text, known)),
    ...uncited(guide),
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

function inChanges(guide: AuthoredGuide): readonly Citation[] {
  return items(child(guide.yaml?.root, 'changes')).flatMap((change) =>
    texts(child(change, 'sources')).map(({ text, place }) => ({ id: text, place })),
  );
}

/** GitHub's Markdown leaves `[^x]` as text unless the file defines the footnote. */
function inText(text: ReaderText): readonly (Citation & { readonly written: string })[] {
  return text.nodes.flatMap(({ node }) =>
    node.type === 'text'
      ? citationsIn(sourceOf(text, node)).map(({ id, written, start }) => ({
          ...{ id, written },
          place: text.placeAt((node.position?.start.offset ?? 0) + start),
        }))
      : [],
  );
}

function hidingFootnotes(text: GuideText, known: readonly string[]): readonly Finding[] {
  return text.nodes.flatMap(({ node }) =>
    node.type === 'footnoteDefinition' && known.includes(node.identifier)
      ? [
          finding('footnote-hides-source', startOf(text, node), {
            footnote: citationOf(node.identifier),
          }),
        ]
      : [],
  );
}

/** A source must be cited in each language, or by a change, which both of them show. */
function uncited(guide: AuthoredGuide): readonly Finding[] {
  const changes = inChanges(guide).map(({ id }) => id);
  const readable = pagesOf(guide).map((text) => ({
    name: textFile(text.language),
    ids: inText(text).map(({ id }) => id),
  }));
  return listed(guide, 'sources').flatMap(({ id, place }) => {
    const without = readable.filter(({ ids }) => !ids.includes(id)).map(({ name }) => name);
    if (changes.includes(id) || without.length === 0) return [];
    const where = `not in ${[...without, 'the changes'].join(' and not in ')}`;
    return [finding('uncited-source', place, { source: id, where, citation: citationOf(id) })];
  });
}

/** Texts of `guide.yml`, of the topics and of the front matter cannot cite: the page would show the brackets. */
export function checkUncitable(text: ReaderText): readonly Finding[] {
  if (text.form === 'page') return [];
  return inText(text).map(({ written, place }) =>
    finding('citation-in-data', place, { citation: written }),
  );
}
