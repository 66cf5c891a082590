import { phrase } from '../engine/template.ts';
import { en } from './en.ts';
import { languages, type Language } from './languages.ts';
import { zh } from './zh.ts';

export type StringKey = keyof typeof en;
export type Translate = (
  key: StringKey,
  words?: Readonly<Record<string, string | number>>,
) => string;

const strings: Readonly<Record<Language, Readonly<Record<StringKey, string>>>> = { en, zh };

/** The words of the interface in one language: `const t = translate('zh'); t('progressOf', { done: 4, total: 9 })`. */
export function translate(language: Language): Translate {
  return (key, words = {}) => phrase(strings[language][key], words);
}

/** A day, month or year (`2018`, `2018-07`, `2018-07-17`) as the language writes it. */
export function formatDate(date: string, language: Language): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(languages[language].format, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month: 'long' as const }),
    ...(parts > 2 && { day: 'numeric' as const }),
  }).format(new Date(date));
}

/** Names in a row, as the language strings them: "a, b and c". */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(languages[language].format, {
    type: 'conjunction',
  }).format(names);
}
