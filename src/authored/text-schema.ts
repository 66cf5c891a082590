import { z } from 'astro/zod';
import { languageIds, type Language } from '../i18n/languages.ts';
import { isOfEveryObject, KEBAB } from './marks.ts';

type ByLanguage<T> = Partial<Record<Language, T>>;

const languageObjects = new WeakSet<z.ZodType>();

/**
 * One value for each language. Which of them a guide needs is not known here: those that it has a text in, which
 * `checks/translations.ts` demands.
 */
export function byLanguage<T>(schema: z.ZodType<T>, about?: string): z.ZodType<ByLanguage<T>> {
  const shape = Object.fromEntries(languageIds.map((id) => [id, schema.optional()]));
  // A description makes another schema: it comes first, or the mark would be lost.
  const plain = z.strictObject(shape);
  const object = about === undefined ? plain : plain.describe(about);
  languageObjects.add(object);
  return object;
}

/** Whether a schema is one of `byLanguage`. */
export const isByLanguage = (schema: z.ZodType): boolean => languageObjects.has(schema);

/** How a text is shown: as it stands, or as a line or two of Markdown. */
export type TextForm = 'plain' | 'inline';

const forms = new WeakMap<z.ZodType, TextForm>();

/** How the text of a schema is shown; nothing if it holds no text for readers. */
export const formOf = (schema: z.ZodType): TextForm | undefined => forms.get(schema);

/** Marks the schema of a text that stands in one language: a title of the front matter. */
export function asText<T extends z.ZodType>(form: TextForm, schema: T): T {
  forms.set(schema, form);
  return schema;
}

const words = () => z.string().min(1);

/** A text in every language; a plain string stands for one that is the same in all. */
function text(form: TextForm, about?: string) {
  const schema = z.union([words(), byLanguage(words())]);
  return asText(form, about === undefined ? schema : schema.describe(about));
}

/** A text that is shown as it stands: a label, a name. */
export const plainText = (about?: string) => text('plain', about);

/** A text that is shown as a line or two of Markdown. */
export const inlineText = (about?: string) => text('inline', about);

export type LocalText = string | ByLanguage<string>;

/** The text in one language. The checks see to it that there is one; without them another language stands in. */
export function inLanguage(text: LocalText, language: Language): string {
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** Kebab-case: what every authored id is made of. What every object has would be found where nothing was written. */
export const idSchema = z
  .string()
  .regex(KEBAB, 'must be kebab-case, such as "find-ip"')
  .refine((id) => !isOfEveryObject(id), 'must not be a word that JavaScript keeps for itself');

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
