import type { z } from 'astro/zod';
import { fetchAllChecks, judge, type ValueRule } from '../engine/value-rules.ts';
import { ruleSchema } from '../authored/guide-schema.ts';
import { engineRule } from '../authored/value-rule.ts';
import { languageIds } from '../i18n/languages.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { listed, type Named } from '../authored/guide-data.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import {
  child,
  fields,
  items,
  textOf,
  texts,
  toPlain,
  type YamlNode,
} from '../authored/read/yaml-tree.ts';

await fetchAllChecks();

/** Regular expressions compile, and what the guide shows as a value obeys the rules for it. */
export function checkValues(guide: AuthoredGuide): readonly Finding[] {
  const placeholders = listed(guide, 'placeholders');
  return [
    ...placeholders.flatMap(({ node }) =>
      ['rules', 'warnings'].flatMap((list) => items(child(node, list)).flatMap(ruleRegex)),
    ),
    ...listed(guide, 'faults').flatMap(({ node }) =>
      texts(child(node, 'match')).flatMap(({ text, place }) => compile(text, 'i', place)),
    ),
    ...placeholders.flatMap((placeholder) =>
      ['example', 'default'].flatMap((what) =>
        valueOf(placeholder, what, child(placeholder.node, what)),
      ),
    ),
    ...presets(guide, placeholders),
  ];
}

function ruleRegex(rule: YamlNode): readonly Finding[] {
  return ['pattern', 'not'].flatMap((field) => {
    const node = child(rule, field);
    const regex = textOf(node);
    return node && regex !== undefined
      ? compile(regex, textOf(child(rule, 'flags')) ?? '', node.place)
      : [];
  });
}

function compile(regex: string, flags: string, place: Place): readonly Finding[] {
  const problem = problemOfRegex(regex, flags);
  return problem === undefined
    ? []
    : [finding('bad-regex', place, { regex: `/${regex}/`, problem })];
}

function problemOfRegex(regex: string, flags: string): string | undefined {
  try {
    new RegExp(regex, flags);
    return undefined;
  } catch (error) {
    // "Invalid regular expression: /(/: Unterminated group": only the last part is news.
    return error instanceof Error
      ? (error.message.split(': ').at(-1) ?? error.message)
      : String(error);
  }
}

function presets(guide: AuthoredGuide, placeholders: readonly Named[]): readonly Finding[] {
  return listed(guide, 'calculators').flatMap(({ node }) =>
    items(child(node, 'presets')).flatMap((preset) =>
      [...(fields(child(preset, 'values')) ?? [])].flatMap(([input, entry]) => {
        const placeholder = placeholders.find(({ id }) => id === input);
        return placeholder ? valueOf(placeholder, 'preset', entry.node) : [];
      }),
    ),
  );
}

function valueOf(placeholder: Named, what: string, node: YamlNode | undefined): readonly Finding[] {
  const value = textOf(node);
  const rules = usableRules(placeholder.node);
  if (!node || value === undefined || !rules) return [];
  const judgement = judge(value, { id: placeholder.id, rules });
  if (judgement.is !== 'bad') return [];
  const { message } = judgement;
  return [
    finding('value-breaks-rules', node.place, {
      what,
      value,
      placeholder: placeholder.id,
      message,
    }),
  ];
}

/** The rules of a placeholder; undefined if one of them is broken itself, which has its own finding. */
function usableRules(placeholder: YamlNode): readonly ValueRule[] | undefined {
  const parsed = items(child(placeholder, 'rules')).map((rule) =>
    ruleSchema.safeParse(toPlain(rule)),
  );
  const rules = parsed.flatMap(({ data }): readonly ValueRule[] =>
    data && isSound(data)
      ? languageIds.slice(0, 1).map((language) => engineRule(data, language))
      : [],
  );
  return rules.length === parsed.length ? rules : undefined;
}

function isSound(rule: z.infer<typeof ruleSchema>): boolean {
  const regex = 'pattern' in rule ? rule.pattern : 'not' in rule ? rule.not : undefined;
  const flags = 'flags' in rule ? rule.flags : undefined;
  return regex === undefined || problemOfRegex(regex, flags ?? '') === undefined;
}
