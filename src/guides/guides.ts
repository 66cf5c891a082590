import { getEntry, type CollectionEntry } from 'astro:content';
import { pagesOf, type AuthoredGuide, type GuideText } from '../authored/library.ts';
import { readContent } from '../authored/read-content.ts';
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
  /** Its text in this language, as it was read. */
  readonly page: GuideText;
  /** Its texts in every language. */
  readonly pages: AuthoredGuide['pages'];
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

/** What Astro renders: the text of a guide in one language. */
export async function entryOf({
  id,
  language,
}: GuideInLanguage): Promise<CollectionEntry<'texts'>> {
  const entry = await getEntry('texts', `${id}/${language}`);
  if (!entry) throw new Error(`Astro has not loaded the text of "${id}" in ${language}`);
  return entry;
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

const built = new Map<Language, Promise<readonly Topic[]>>();

/** The topics that have guides, each with them, in the order of `topics.yml`. */
export function topicsIn(language: Language): Promise<readonly Topic[]> {
  // Every page asks. A build reads once; the development server reads anew, as authors are writing.
  if (import.meta.env.DEV) return readTopics(language);
  const known = built.get(language) ?? readTopics(language);
  built.set(language, known);
  return known;
}

async function readTopics(language: Language): Promise<readonly Topic[]> {
  const { guides, topics } = await readContent();
  const found = guides.flatMap((guide) => inOneLanguage(guide, language));
  return (topics?.data ?? [])
    .map(({ id, title, about }) => ({
      id,
      title: inLanguage(title, language),
      about: inLanguage(about, language),
      guides: found.filter((guide) => guide.data.topic === id),
    }))
    .filter((topic) => topic.guides.length > 0);
}

/**
 * Nothing if the guide has no text in that language. One that is not in order is left out too: it stops a build, and while an
 * author writes it hides no other.
 */
function inOneLanguage(guide: AuthoredGuide, language: Language): readonly GuideInLanguage[] {
  const page = pagesOf(guide).find((each) => each.language === language);
  const front = page?.front?.data;
  if (!page || !front || !guide.data) return [];
  const { id, data, pages } = guide;
  return [{ id, language, data, page, pages, ...front }];
}

/** How many sources of a guide were read themselves; only these were checked against. */
export function openedSources(guide: Guide): number {
  return guide.sources.filter(({ opened }) => opened).length;
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
