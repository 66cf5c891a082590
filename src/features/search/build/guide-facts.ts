import type { Library } from '../../../authored/library.ts';
import { inLanguage } from '../../../authored/text-schema.ts';
import { kindWord } from '../../../guides/kind.ts';
import type { Language } from '../../../i18n/languages.ts';
import { translate } from '../../../i18n/strings.ts';

/** What the search says of a guide besides its text. */
export interface GuideFacts {
  readonly topic: string;
  readonly topicTitle: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly status: string;
  /** What readers may call it, in every language; and its topic and kind. */
  readonly keywords: string;
}

/**
 * What `guide.yml` and `topics.yml` say of a guide.
 *
 * @throws if it is not in order; the checks have been through it
 */
export function factsOf(
  { guides, topics }: Library,
  guide: string,
  language: Language,
): GuideFacts {
  const data = guides.find(({ id }) => id === guide)?.data;
  if (!data) throw new Error(`The guide "${guide}" cannot be indexed: its data are not in order`);
  const topic = topics?.data?.find(({ id }) => id === data.topic);
  const topicTitle = topic ? inLanguage(topic.title, language) : '';
  const kindTitle = kindWord(data.kind, translate(language));
  const words = [...Object.values(data.keywords).flat(), topicTitle, kindTitle];
  return {
    ...{ topic: data.topic, topicTitle, kind: data.kind, kindTitle, status: data.status.is },
    keywords: words.join('; '),
  };
}
