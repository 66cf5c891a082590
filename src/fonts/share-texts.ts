import { readContent } from '../authored/read-content.ts';
import { languageIds } from '../i18n/languages.ts';
import { translate, type StringKey } from '../i18n/strings.ts';

/** The words of the interface that stand on the pictures for sharing. */
const words = [
  ...['siteName', 'tagline', 'menuGuides'],
  ...['kindHowTo', 'kindExplanation', 'kindChecklist', 'kindHistory'],
] as const satisfies readonly StringKey[];

/** Everything that is written on the pictures for sharing, in every language: what their fonts must hold. */
export async function shareTexts(): Promise<readonly string[]> {
  const { guides, topics } = await readContent();
  const titles = guides.flatMap(({ pages }) =>
    Object.values(pages).flatMap(({ front }) => front?.data?.title ?? []),
  );
  const named = (topics?.texts ?? [])
    .filter(({ field }) => field === 'title')
    .map(({ source }) => source);
  const said = languageIds.flatMap((language) => words.map((word) => translate(language)(word)));
  return [...titles, ...named, ...said];
}
