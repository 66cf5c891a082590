import type { z } from 'astro/zod';
import type { PlaceholderModel } from '../engine/value-model.ts';
import { fetchAllChecks, judge } from '../engine/value-rules.ts';
import { placeholderSchema, type ruleSchema } from '../authored/guide-schema.ts';
import { placeholderModel } from '../authored/values-model.ts';
import { defaultLanguage } from '../i18n/languages.ts';
import { finding, type Finding, type Place } from './finding.ts';
import { listed, type Named } from '../authored/guide-data.ts';
import type { AuthoredGuide } from '../authored/library.ts';
import { problemOfRegex } from './patterns.ts';
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
        valueOf(guide, placeholder, what, child(placeholder.node, what)),
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

function presets(guide: AuthoredGuide, placeholders: readonly Named[]): readonly Finding[] {
  return listed(guide, 'calculators').flatMap(({ node }) =>
    items(child(node, 'presets')).flatMap((preset) =>
      [...(fields(child(preset, 'values')) ?? [])].flatMap(([input, entry]) => {
        const placeholder = placeholders.find(({ id }) => id === input);
        return placeholder ? valueOf(guide, placeholder, 'preset', entry.node) : [];
      }),
    ),
  );
}

function valueOf(
  guide: AuthoredGuide,
  placeholder: Named,
  what: string,
  node: YamlNode | undefined,
): readonly Finding[] {
  const value = textOf(node);
  const model = usableModel(placeholder.node);
  if (!node || value === undefined || !model) return [];
  // Days count from when the guide was checked: what was right then is no mistake of the author's later.
  const judgement = judge(value, model, { now: checkedOn(guide) });
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

/** The day on which a guide was checked. */
export function checkedOn(guide: AuthoredGuide): Date {
  return new Date(`${textOf(child(child(guide.yaml?.root, 'checked'), 'on')) ?? ''}T12:00`);
}

/**
 * A placeholder as what the guide shows of it is judged: by the rules before the one that refuses the example itself, so that
 * an address that nobody can use will do. Undefined if one of the rules is broken, which has its own finding.
 */
export function usableModel(node: YamlNode): PlaceholderModel | undefined {
  const { data } = placeholderSchema.safeParse(toPlain(node));
  if (!data || ![...data.rules, ...(data.warnings ?? [])].every(isSound)) return undefined;
  const own = data.rules.findIndex((rule) => 'own' in rule);
  const rules = own < 0 ? data.rules : data.rules.slice(0, own);
  return placeholderModel({ ...data, rules }, defaultLanguage);
}

function isSound(rule: z.infer<typeof ruleSchema>): boolean {
  const regex = 'pattern' in rule ? rule.pattern : 'not' in rule ? rule.not : undefined;
  const flags = 'flags' in rule ? rule.flags : undefined;
  return regex === undefined || problemOfRegex(regex, flags ?? '') === undefined;
}
