import { own } from './model.ts';

/** A run of plain text, or the place of a value. */
export type TemplatePart = { readonly text: string } | { readonly placeholder: string };

const PLACEHOLDER = /\{\{ *([a-z][a-z0-9-]*) *\}\}/g;

/**
 * Cuts a text at its placeholders.
 *
 * @example parseTemplate('ping {{host}} -n 1')
 * // [{ text: 'ping ' }, { placeholder: 'host' }, { text: ' -n 1' }]
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    parts.push({ placeholder: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  return parts;
}

/** What stands in double braces, be it a placeholder or what was meant to be one. */
export interface Braces {
  /** Between the braces, without blanks around it. */
  readonly inner: string;
  readonly isPlaceholder: boolean;
  readonly index: number;
  readonly end: number;
}

const BRACES = /\{\{([^{}\n]{1,80})\}\}/g;

/** Everything in double braces, in order. */
export function bracesIn(text: string): readonly Braces[] {
  return [...text.matchAll(BRACES)].map((match) => ({
    inner: (match[1] ?? '').trim(),
    isPlaceholder: placeholdersIn(match[0]).length > 0,
    index: match.index,
    end: match.index + match[0].length,
  }));
}

/** How the place of a value is written. */
export const placeholderOf = (id: string): string => `{{${id}}}`;

/** The ids of the placeholders in a text, each once, in order. */
export function placeholdersIn(template: string): readonly string[] {
  const ids = parseTemplate(template).flatMap((part) =>
    'placeholder' in part ? [part.placeholder] : [],
  );
  return [...new Set(ids)];
}

/** Puts values in; a placeholder without one is handed to `missing`, which says what to show in its place. */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string>>,
  missing: (placeholder: string) => string,
): string {
  return parseTemplate(template)
    .map((part) =>
      'text' in part ? part.text : (own(values, part.placeholder) ?? missing(part.placeholder)),
    )
    .join('');
}
