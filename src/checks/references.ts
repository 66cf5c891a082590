import { finding, type Finding } from './finding.ts';
import type { AuthoredGuide, Library } from '../authored/library.ts';
import { named } from '../authored/guide-data.ts';
import { advise } from '../authored/nearest.ts';
import { child, textOf, texts } from '../authored/read/yaml-tree.ts';

/** The topic and the related guides exist. */
export function checkReferences(guide: AuthoredGuide, library: Library): readonly Finding[] {
  const root = guide.yaml?.root;
  const others = library.guides.map(({ id }) => id).filter((id) => id !== guide.id);
  const topic = child(root, 'topic');
  const name = textOf(topic);
  const topics = library.topics && named(library.topics.root).map(({ id }) => id);
  return [
    ...(topic && name !== undefined && topics && !topics.includes(name)
      ? [
          finding('unknown-topic', topic.place, {
            topic: name,
            advice: advise(name, topics, 'Add it there.'),
          }),
        ]
      : []),
    ...texts(child(root, 'related'))
      .filter(({ text }) => !others.includes(text))
      .map(({ text, place }) => {
        const advice =
          text === guide.id
            ? 'It is this guide itself; remove it.'
            : advise(text, others, 'Remove it.');
        return finding('unknown-related', place, { guide: text, advice });
      }),
  ];
}
