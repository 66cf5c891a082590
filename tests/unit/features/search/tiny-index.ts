import type { CataloguePage } from '../../../../src/features/search/catalogue.ts';
import type { SearchIndex } from '../../../../src/features/search/index/index-port.ts';
import { indexText } from '../../../../src/features/search/build/index-text.ts';
import { wordListOf } from '../../../../src/features/search/build/word-list.ts';
import { bare } from '../../../../src/features/search/query/words.ts';

/** Pages by path, each with its sections by id: enough of an index to try the rules on. */
export type TinySite = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function tinyIndex(site: TinySite): { index: SearchIndex; pages: readonly CataloguePage[] } {
  const sections = Object.entries(site).flatMap(([path, texts]) =>
    Object.entries(texts).map(([id, text]) => ({
      section: `${path}#${id}`,
      words: indexText(text)
        .split(' ')
        .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
        .map(bare),
      text,
    })),
  );
  const pages = Object.entries(site).map(([path, texts]): CataloguePage => ({
    path,
    title: path,
    topic: 'mining',
    topicTitle: 'Mining',
    kind: 'how-to',
    kindTitle: 'How-to',
    status: 'current',
    sections: Object.fromEntries(
      Object.keys(texts).map((id) => [`${path}#${id}`, [id, ''] as const]),
    ),
  }));
  return {
    pages,
    index: {
      has: (word) => Promise.resolve(sections.some(({ words }) => words.includes(word))),
      anywhere: (asked) =>
        Promise.resolve(
          sections
            .filter(({ words }) => asked.every((ask) => words.some((word) => word.startsWith(ask))))
            .map(({ section }) => ({ section, score: 1 })),
        ),
      wordList: () => Promise.resolve(wordListOf(sections.map(({ text }) => text))),
    },
  };
}
