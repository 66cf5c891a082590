import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { languageIds } from '../i18n/languages.ts';
import { translate } from '../i18n/strings.ts';

/** Everything that is written on the pictures for sharing, in both languages: what their fonts must hold. */
export async function shareTexts(): Promise<readonly string[]> {
  const guides = await readdir('content/guides');
  const titles = await Promise.all(
    guides.flatMap((guide) => languageIds.map((language) => titleIn(`${guide}/${language}.mdx`))),
  );
  const topics = parse(await readFile('content/topics.yml', 'utf8')) as readonly {
    readonly title: string | Readonly<Record<string, string>>;
  }[];
  const words = languageIds.flatMap((language) => {
    const t = translate(language);
    return [
      ...[t('siteName'), t('tagline'), t('menuGuides')],
      ...[t('kindHowTo'), t('kindExplanation'), t('kindChecklist'), t('kindHistory')],
    ];
  });
  const named = topics.flatMap(({ title }) =>
    typeof title === 'string' ? [title] : Object.values(title),
  );
  return [...titles, ...named, ...words];
}

async function titleIn(file: string): Promise<string> {
  const text = await readFile(`content/guides/${file}`, 'utf8');
  const matter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  return (parse(matter) as { title: string }).title;
}
