import type { RuleText } from './rule-text.ts';

/** Rules for what the two languages must share, and for Chinese text. */
export const languageRules = {
  'step-missing': {
    says: 'The step "{step}" of guide.yml (line {line}) is not in this text.',
    fix: 'Write <Step id="{step}"> … </Step> {where}.',
  },
  'task-missing': {
    says: 'The task "^{task}" is in {other} (line {line}) but not here.',
    fix: 'Add the task {where}, or remove it there.',
  },
  'task-elsewhere': {
    says: 'The task "^{task}" stands {here} here, but {there} in {other} (line {line}).',
    fix: 'Put it in the same place in both languages, or give one of the two another id.',
  },
  'section-missing': {
    says: 'The section "^{section}" is in {other} (line {line}) but not here.',
    fix: 'Add the section with its heading and "^{section}", or remove it there.',
  },
  'section-order': {
    says: 'The section "^{section}" comes before "^{before}" here, but after it in {other}.',
    fix: 'Put the sections in the same order in both languages; the reader who switches stays in place.',
  },
  'component-missing': {
    says: '{component} is in {other} (line {line}) but not here.',
    fix: 'Add it here, or remove it there.',
  },
  'chinese-punctuation': {
    says: '"{found}" has half-width punctuation between Chinese characters.',
    fix: 'Write it full-width: "{better}". What stands so on a screen or is typed belongs in `code`.',
  },
  'chinese-spacing': {
    says: '"{found}" has a space between Chinese and Latin letters or digits, or behind a Chinese stop.',
    fix: 'Remove the space: "{better}"; the page adds the distance. What is typed or quoted exactly belongs in `code`.',
  },
} as const satisfies Record<string, RuleText>;
