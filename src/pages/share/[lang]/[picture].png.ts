import type { APIRoute } from 'astro';
import { kindWord } from '../../../guides/kind.ts';
import { topicsIn } from '../../../guides/guides.ts';
import { languageIds } from '../../../i18n/languages.ts';
import { lineParts } from '../../../i18n/line-parts.ts';
import { SITE_PICTURE } from '../../../i18n/paths.ts';
import { translate } from '../../../i18n/strings.ts';
import { drawPicture, type PictureWords } from '../../../share/drawing.ts';
import { lightPaint } from '../../../share/paint.ts';
import { toPng } from '../../../share/png.ts';

interface Props {
  readonly words: PictureWords;
}

/** The pictures that others show beside a link to the site: one for each guide and language, one for all other pages. */
export async function getStaticPaths() {
  const lists = await Promise.all(
    languageIds.map(async (lang) => {
      const t = translate(lang);
      const drawn = (picture: string, title: string, above: readonly string[]) => ({
        params: { lang, picture },
        props: { words: { title: lineParts(title, lang), above, site: t('siteName') } },
      });
      const guides = (await topicsIn(lang)).flatMap((topic) =>
        topic.guides.map(({ id, title, data }) =>
          drawn(id, title, [topic.title, kindWord(data.kind, t)]),
        ),
      );
      return [drawn(SITE_PICTURE, t('tagline'), [t('menuGuides')]), ...guides];
    }),
  );
  return lists.flat();
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await toPng(drawPicture(props.words, lightPaint)), {
    headers: { 'content-type': 'image/png' },
  });
