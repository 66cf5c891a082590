import { z } from 'astro/zod';
import { languageIds, type Language } from '../../i18n/languages.ts';
import type { ByLanguage, ReaderText } from '../library.ts';
import { parseMarkdown } from '../parse.ts';
import { formOf, isByLanguage, type TextForm } from '../text-schema.ts';
import { flatten, type Visited } from './flatten.ts';
import { fields, items, textOf, type Path, type YamlNode } from './yaml-tree.ts';

interface Found {
  readonly texts: readonly ReaderText[];
  readonly byLanguage: readonly ByLanguage[];
}

/**
 * The texts for readers in a YAML tree and its values by language: what the schema marks as such, wherever it stands. A tree
 * that does not keep to the schema is read as far as it does.
 */
export function schemaTexts(schema: z.ZodType, root: YamlNode, language?: Language): Found {
  // By node: members of a union that share a field lead to it once each.
  const texts = new Map<YamlNode, ReaderText>();
  const byLanguage = new Map<YamlNode, ByLanguage>();
  const add = (node: YamlNode, path: Path, form: TextForm, of: Language | undefined): void => {
    const source = textOf(node);
    if (source === undefined || texts.has(node)) return;
    texts.set(node, readerText(source, node, path, form, of));
  };
  const walk = (at: z.ZodType, node: YamlNode, path: Path, form?: TextForm): void => {
    const own = formOf(at) ?? form;
    if (at instanceof z.ZodOptional) walk(at.unwrap() as z.ZodType, node, path, own);
    else if (at instanceof z.ZodUnion) {
      for (const option of new Set(at.options)) walk(option as z.ZodType, node, path, own);
    } else if (at instanceof z.ZodString) {
      if (own) add(node, path, own, language);
    } else if (at instanceof z.ZodArray) {
      items(node).forEach((item, index) => {
        walk(at.element as z.ZodType, item, [...path, index]);
      });
    } else if (at instanceof z.ZodRecord) {
      for (const [field, entry] of fields(node) ?? [])
        walk(at.valueType as z.ZodType, entry.node, [...path, field]);
    } else if (at instanceof z.ZodObject) {
      if (isByLanguage(at) && fields(node)) {
        byLanguage.set(node, { path, node });
        for (const each of languageIds) {
          const entry = fields(node)?.get(each);
          if (entry && own) add(entry.node, path, own, each);
        }
        return;
      }
      const shape = at.shape as Readonly<Record<string, z.ZodType>>;
      for (const [field, inner] of Object.entries(shape)) {
        const entry = fields(node)?.get(field);
        if (entry) walk(inner, entry.node, [...path, field]);
      }
    }
  };
  walk(schema, root, []);
  return { texts: [...texts.values()], byLanguage: [...byLanguage.values()] };
}

function readerText(
  source: string,
  { place }: YamlNode,
  path: Path,
  form: TextForm,
  language: Language | undefined,
): ReaderText {
  const field = path.filter((name) => typeof name === 'string').join('.');
  const nodes = nodesOf(source);
  return { language, form, field, file: place.file, source, nodes, placeAt: () => place };
}

/** Nothing in it could be markup: most texts, for which no parser need be asked. */
const MERE_WORDS = /^(?!\s|[#>+=-]|\d+[.)])(?:(?!:\/\/|www\.)[^\\`*_[\]<&~@\n])*$/iu;

/** The tree of a text of a line or two. */
export function nodesOf(source: string): readonly Visited[] {
  return flatten(MERE_WORDS.test(source) ? paragraph(source) : parseMarkdown(source));
}

function paragraph(value: string): ReturnType<typeof parseMarkdown> {
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: { line: 1, column: value.length + 1, offset: value.length } };
  const text = { type: 'text' as const, value, position };
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [text], position }],
    position,
  };
}
