import type { APIRoute } from 'astro';
import { languagePages, type LanguageProps } from '../../i18n/language-pages.ts';
import { defaultLanguage, languages } from '../../i18n/languages.ts';
import { filePath, pagePath } from '../../i18n/paths.ts';
import { translate } from '../../i18n/strings.ts';
import { shellWords } from '../../shell/words.ts';

export const getStaticPaths = languagePages;

/** What a system needs to know to install the site as a program. One program, whichever language it was installed from. */
export const GET: APIRoute<LanguageProps> = ({ props: { language } }) => {
  const t = translate(language, shellWords);
  const home = pagePath(defaultLanguage, '/');
  return Response.json({
    id: home,
    name: `${t('siteName')} · ${t('tagline')}`,
    short_name: t('siteName'),
    description: t('homeLede'),
    lang: languages[language].tag,
    start_url: pagePath(language, '/'),
    scope: home,
    display: 'minimal-ui',
    background_color: '#fbfaf4',
    theme_color: '#fbfaf4',
    icons: [
      { src: filePath('/favicon.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: filePath('/icon.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'maskable' },
    ],
  });
};
