import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { guidesIn } from '../../guides/guides.ts';
import { languagePages, type LanguageProps } from '../../i18n/language-pages.ts';
import { languages } from '../../i18n/languages.ts';
import { guidePath, pagePath } from '../../i18n/paths.ts';
import { translate } from '../../i18n/strings.ts';

export const getStaticPaths = languagePages;

/** The guides of a language, the one checked last first. */
export const GET: APIRoute<LanguageProps> = async ({ props: { language }, site }) => {
  const t = translate(language);
  const guides = (await guidesIn(language)).toSorted((a, b) =>
    b.data.checked.on.localeCompare(a.data.checked.on),
  );
  return rss({
    title: t('siteName'),
    description: t('tagline'),
    site: new URL(pagePath(language, '/'), site).href,
    items: guides.map((guide) => ({
      title: guide.title,
      description: guide.description,
      link: new URL(guidePath(language, guide.id), site).href,
      pubDate: new Date(guide.data.checked.on),
    })),
    customData: `<language>${languages[language].tag}</language>`,
    trailingSlash: true,
  });
};
