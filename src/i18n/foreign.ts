import { defaultLanguage, hanTag, languages, otherLanguages, type Language } from './languages.ts';

/**
 * The language of a line that is not in the language of its page: a title or a message quoted as it is. Nothing if it is, or if
 * it cannot be told: a Chinese line may hold Latin names, so only one without any Chinese counts as foreign.
 *
 * @example foreign('cannot listen on port 80', 'zh') // 'en'
 */
export function foreign(line: string, page: Language): string | undefined {
  const hasHan = /\p{Script=Han}/u.test(line);
  if (languages[page].script === 'han')
    return !hasHan && /[a-z]{2}.*[ -][a-z]{2}/i.test(line) ? latinTag : undefined;
  return hasHan && !/[a-z]{2}/i.test(line) ? hanTag : undefined;
}

/** The language of Latin letters on a page in Chinese: the first of the site that is written in them. */
const latinTag = [defaultLanguage, ...otherLanguages(defaultLanguage)]
  .map((id) => languages[id])
  .find(({ script }) => script === 'latin')?.tag;
