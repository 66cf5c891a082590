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
