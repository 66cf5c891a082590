import type { z } from 'astro/zod';
import { languageIds } from '../i18n/languages.ts';
import { advise } from '../authored/nearest.ts';
import type { YamlNode } from '../authored/read/yaml-tree.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value ("is empty") and what to do ("Write a text."). */
export interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

/** Says in plain words why a value does not fit its field. */
export function faultIn(issue: Issue, node: YamlNode): Fault {
  const found = kindOf(node);
  if (node.value === null)
    return {
      problem: 'is empty',
      remedy: 'Fill it in, or remove the field if it may be left out.',
    };
  switch (issue.code) {
    case 'invalid_type': {
      const quote = typeof node.value === 'number' && issue.expected === 'string';
      return {
        problem: `is ${found}${quote ? ', a number' : ''}`,
        remedy: quote ? `Put it in quotes: '${found}'.` : `Write ${expectedBy(issue)}.`,
      };
    }
    case 'invalid_value':
      return {
        problem: `is ${found}, which is not among its words`,
        remedy: advise(
          typeof node.value === 'string' ? node.value : found,
          issue.values.map(String),
          '',
        ),
      };
    case 'too_small': {
      const empty = issue.minimum === 1 && (issue.origin === 'string' || issue.origin === 'array');
      return {
        problem: empty ? 'is empty' : `is too ${SMALL[issue.origin] ?? 'short'}`,
        remedy: `Write at least ${amount(issue.minimum, issue.origin)}.`,
      };
    }
    case 'too_big':
      return {
        problem: `is too ${issue.origin === 'number' ? 'large' : `long (${sizeOf(node)})`}`,
        remedy: `Write at most ${amount(issue.maximum, issue.origin)}.`,
      };
    case 'invalid_format':
      return issue.format === 'regex'
        ? { problem: `is ${found}`, remedy: `It ${issue.message}.` }
        : {
            problem: `is ${found}, which is no ${issue.format}`,
            remedy: 'Write the whole address, beginning with https://.',
          };
    case 'custom':
      return { problem: `is ${found}`, remedy: `It ${issue.message}.` };
    default:
      return { problem: `is ${found}, which does not fit`, remedy: `${issue.message}.` };
  }
}

const SMALL: Readonly<Record<string, string>> = {
  number: 'small',
  string: 'short',
  array: 'short',
};

function amount(number: number | bigint, origin: string): string {
  const unit = origin === 'string' ? ' character' : origin === 'array' ? ' entr' : '';
  const one = Number(number) === 1;
  return `${number}${unit}${unit === '' ? '' : unit === ' entr' ? (one ? 'y' : 'ies') : one ? '' : 's'}`;
}

function sizeOf({ value }: YamlNode): string {
  return typeof value === 'string'
    ? `${[...value].length} characters`
    : `${Array.isArray(value) ? value.length : 0} entries`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: `{ ${languageIds.map((language) => `${language}: …`).join(', ')} }`,
  record: 'fields with values',
};

/** What a field wants, in words. */
export function expectedBy(issue: Issue): string {
  if (issue.code !== 'invalid_type') return 'something else';
  return KINDS[issue.expected] ?? issue.expected;
}

/** What an author wrote, in words. */
export function kindOf({ value }: YamlNode): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string')
    return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'fields with values';
}
