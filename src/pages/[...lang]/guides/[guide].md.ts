import type { APIRoute } from 'astro';
import { guidesIn } from '../../../guides/guides.ts';
import { plainText } from '../../../guides/plain-text.ts';
import { languageIds, languages, type Language } from '../../../i18n/languages.ts';

interface Props {
  readonly language: Language;
}

/** A guide as plain Markdown: `/guides/<guide>.md`. */
export async function getStaticPaths() {
  const lists = await Promise.all(
    languageIds.map(async (language) =>
      (await guidesIn(language)).map(({ id }) => ({
        params: { lang: languages[language].path || undefined, guide: id },
        props: { language } satisfies Props,
      })),
    ),
  );
  return lists.flat();
}

export const GET: APIRoute<Props> = async ({ params, props: { language } }) => {
  const guide = (await guidesIn(language)).find(({ id }) => id === params['guide']);
  if (!guide) throw new Error(`No guide is called "${params['guide'] ?? ''}"`);
  return new Response(await plainText(guide));
};
