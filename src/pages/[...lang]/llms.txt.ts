import type { APIRoute } from 'astro';
import { topicsIn } from '../../guides/guides.ts';
import { languagePages, type LanguageProps } from '../../i18n/language-pages.ts';
import { guidePath } from '../../i18n/paths.ts';
import { translate } from '../../i18n/strings.ts';
import { shellWords } from '../../shell/words.ts';

export const getStaticPaths = languagePages;

/** The guides as a list of Markdown files, for programs that read (llmstxt.org). */
export const GET: APIRoute<LanguageProps> = async ({ props: { language }, site }) => {
  const t = translate(language, shellWords);
  const topics = await topicsIn(language);
  const sections = topics.map(({ title, guides }) => {
    const lines = guides.map((guide) => {
      const address = new URL(guidePath(language, guide.id).replace(/\/$/, '.md'), site).href;
      return `- [${guide.title}](${address}): ${guide.description}`;
    });
    return `## ${title}\n\n${lines.join('\n')}`;
  });
  return new Response([`# ${t('siteName')}`, `> ${t('homeLede')}`, ...sections, ''].join('\n\n'));
};
