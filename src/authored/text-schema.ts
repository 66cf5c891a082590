import { z } from 'astro/zod';
import { languageIds, type Language } from '../i18n/languages.ts';

/** One value for each language. */
export const byLanguage = <T>(schema: z.ZodType<T>): z.ZodType<Readonly<Record<Language, T>>> =>
  z.strictObject(Object.fromEntries(languageIds.map((id) => [id, schema]))) as never;

/** A text in both languages. A plain string stands for a text that is the same in both. */
export const textSchema = z.union([z.string().min(1), byLanguage(z.string().min(1))]);

export type LocalText = z.infer<typeof textSchema>;

/** The text in one language. */
export function inLanguage(text: LocalText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** Kebab-case: what every authored id is made of. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case, such as "find-ip"');

/** A whole day, `YYYY-MM-DD`, that exists in the calendar. */
export const daySchema = z
  .string()
  .refine((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && isCalendarDay(day), {
    error: 'must be a day that exists, written "YYYY-MM-DD" in quotes',
  });

/** A year, a month or a day: `2018`, `2018-07`, `2018-07-17`. */
export const dateSchema = z.string().refine(
  (date) => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
    return match !== null && isCalendarDay(`${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`);
  },
  { error: 'must be "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotes, and exist' },
);

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
