import { named } from '../authored/guide-data.ts';
import { topicsSchema } from '../authored/guide-schema.ts';
import type { Library } from '../authored/library.ts';
import { languageIds } from '../i18n/languages.ts';
import { finding, type Finding } from './finding.ts';
import { repeats } from './ids.ts';
import { hiddenIn } from './characters.ts';
import { schemaFindings } from './schema.ts';
import { untranslated } from './translations.ts';

/** `topics.yml` keeps to its schema, gives each id once, and speaks every language that has a guide. */
export function checkTopics({ topics, guides }: Library): readonly Finding[] {
  if (!topics) return [];
  const languages = languageIds.filter((language) =>
    guides.some((guide) => guide.languages.includes(language)),
  );
  return [
    ...schemaFindings(topics, topicsSchema, 'topics.yml'),
    ...untranslated(topics, topicsSchema, languages),
    ...repeats(named(topics.root), (id, first, place) =>
      finding('duplicate-id', place, { list: 'topics', id, first }),
    ),
    ...hiddenIn(topics.texts),
  ];
}
