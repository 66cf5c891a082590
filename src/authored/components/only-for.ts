import { languages, type Language } from '../../i18n/languages.ts';
import { formatList, translate } from '../../i18n/strings.ts';
import type { Guide } from '../guide-schema.ts';
import { inLanguage } from '../text-schema.ts';

type Choice = NonNullable<Guide['choices']>[number];

/**
 * Says whom a step or passage is for. Answers are worded to follow their question; where one reads badly without it,
 * its `short` stands here.
 *
 * @example onlyFor(windows, ['win81', 'win7'], 'en') // 'Only for: Windows 8.1 and Windows 7'
 */
export function onlyFor(
  choice: Choice | undefined,
  ids: readonly string[],
  language: Language,
): string {
  const names = (choice?.options ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ label, short }) => inLanguage(short ?? label, language));
  // 和 would join the last two answers to one: each of them will do.
  const isChinese = languages[language].script === 'han';
  const options = isChinese ? names.join('、') : formatList(names, language);
  return translate(language)('only', { options });
}
