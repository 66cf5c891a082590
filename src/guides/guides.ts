import { getCollection, type CollectionEntry } from 'astro:content';
import { languageIds, otherLanguages, type Language } from '../i18n/languages.ts';
import type { Guide } from '../authored/guide-schema.ts';
import { inLanguage } from '../authored/text-schema.ts';

/** One guide in one language, with everything that its page needs. */
export interface GuideInLanguage {
  readonly id: string;
  readonly language: Language;
  readonly data: Guide;
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly text: CollectionEntry<'texts'>;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly guides: readonly GuideInLanguage[];
}

/** All guides that have a text in a language, in the order of topics and, within one, of their names. */
export async function guidesIn(language: Language): Promise<readonly GuideInLanguage[]> {
  return (await topicsIn(language)).flatMap((topic) => topic.guides);
}

/** The languages that a guide has a text in, in the order of the list. */
export async function languagesOf(guide: string): Promise<readonly Language[]> {
  const found = await Promise.all(
    languageIds.map(async (language) =>
      (await guidesIn(language)).some(({ id }) => id === guide) ? [language] : [],
    ),
  );
  return found.flat();
}

/** The guides that have no text in a language, each in the first language that it has one in. */
export async function guidesElsewhere(language: Language): Promise<readonly GuideInLanguage[]> {
  const lists = await Promise.all([language, ...otherLanguages(language)].map(guidesIn));
  const first = new Map(
    lists
      .flat()
      .toReversed()
      .map((guide) => [guide.id, guide]),
  );
  return [...first.values()].filter((guide) => guide.language !== language);
}

/** The text of a guide in every language, MDX. */
export async function bodiesOf(guide: string): Promise<Readonly<Record<Language, string>>> {
  const bodies = await Promise.all(
    languageIds.map(async (language) => {
      const found = (await guidesIn(language)).find(({ id }) => id === guide);
      return [language, found?.text.body ?? ''] as const;
    }),
  );
  return Object.fromEntries(bodies) as Record<Language, string>;
}

const built = new Map<Language, Promise<readonly Topic[]>>();

/** The topics that have guides, each with them, in the order of `content/topics.yml`. */
export function topicsIn(language: Language): Promise<readonly Topic[]> {
  // Every page asks. A build reads once; the development server reads anew, as authors are writing.
  if (import.meta.env.DEV) return readTopics(language);
  const known = built.get(language) ?? readTopics(language);
  built.set(language, known);
  return known;
}

async function readTopics(language: Language): Promise<readonly Topic[]> {
  const [topics, guides, texts] = await Promise.all([
    getCollection('topics'),
    getCollection('guides'),
    getCollection('texts'),
  ]);
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const found = guides
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, data }): readonly GuideInLanguage[] => {
      const text = textOf.get(`${id}/${language}`);
      return text ? [{ id, language, data, text, ...text.data }] : [];
    });
  return topics
    .toSorted((a, b) => a.data.place - b.data.place)
    .map(({ data }) => ({
      id: data.id,
      title: inLanguage(data.title, language),
      about: inLanguage(data.about, language),
      guides: found.filter((guide) => guide.data.topic === data.id),
    }))
    .filter((topic) => topic.guides.length > 0);
}

/** Minutes from fewest to most for all steps together; nothing if no step gives an estimate. */
export function minutesOf(guide: Guide): readonly [number, number] | undefined {
  const estimates = (guide.steps ?? []).flatMap(({ minutes }) =>
    minutes === undefined
      ? []
      : [typeof minutes === 'number' ? ([minutes, minutes] as const) : minutes],
  );
  if (estimates.length === 0) return undefined;
  return estimates.reduce<[number, number]>(
    ([least, most], [a, b]) => [least + a, most + b],
    [0, 0],
  );
}
