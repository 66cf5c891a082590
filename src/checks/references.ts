import { finding, type Finding } from './finding.ts';
import type { GuideFiles, Library } from './library.ts';
import { advise } from './nearest.ts';
import { child, textOf, texts } from './read/yaml-tree.ts';

/** The topic and the related guides exist. */
export function checkReferences(guide: GuideFiles, library: Library): readonly Finding[] {
  const root = guide.data?.root;
  const others = library.guides.map(({ id }) => id).filter((id) => id !== guide.id);
  const topic = child(root, 'topic');
  const name = textOf(topic);
  const { topics } = library;
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
