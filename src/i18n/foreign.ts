import { languages, type Language } from './languages.ts';

/**
 * The language of a line that is not in the language of its page: a title or a message quoted as it is. Nothing if it is, or if
 * it cannot be told: a Chinese line may hold Latin names, so only one without any Chinese counts as English.
 *
 * @example foreign('cannot listen on port 80', 'zh') // 'en'
 */
export function foreign(line: string, page: Language): string | undefined {
  const hasHan = /\p{Script=Han}/u.test(line);
  if (page === 'zh')
    return !hasHan && /[a-z]{2}.*[ -][a-z]{2}/i.test(line) ? languages.en.tag : undefined;
  return hasHan && !/[a-z]{2}/i.test(line) ? languages.zh.tag : undefined;
}
