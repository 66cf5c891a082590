import { phrase } from '../engine/template.ts';
import type { Words } from './define-words.ts';
import { languages, type Language } from './languages.ts';
import { common } from './words.ts';

/** The keys of the words that every room may say. */
export type StringKey = keyof (typeof common)[Language];

type KeyOf<Table> = Table extends Words<infer Key> ? Key : never;

/** Says a word of the interface, with values filled in: `t('progressOf', { done: 4, total: 9 })`. */
export type Translate<Key extends string = StringKey> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * The words of the interface in one language: those that all rooms share, and those of the rooms given.
 *
 * @example translate('en', walkthroughWords)('skip') // 'Skip this step'
 */
export function translate<const Tables extends readonly Words[]>(
  language: Language,
  ...tables: Tables
): Translate<StringKey | KeyOf<Tables[number]>> {
  const all = Object.assign(
    {},
    common[language],
    ...tables.map((table) => table[language]),
  ) as Readonly<Record<string, string>>;
  return (key, values = {}) => phrase(all[key] ?? '', values);
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
