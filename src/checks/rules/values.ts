import type { RuleText } from './rule-text.ts';

/** Rules for placeholders, their rules, and what calculates with them. */
export const valueRules = {
  'unknown-placeholder': {
    says: '"{placeholder}" is not a placeholder of guide.yml.',
    fix: '{advice}',
  },
  'placeholder-outside-code': {
    says: '{found} is filled in only in code, and this is {where}.',
    fix: '{advice}',
  },
  'unused-placeholder': {
    says: 'The placeholder "{placeholder}" is used nowhere in {where}.',
    fix: 'Write {example} in a command or <Value id="{placeholder}" /> in a sentence, or remove it.',
  },
  'bad-regex': {
    says: 'The regular expression {regex} cannot be read: {problem}.',
    fix: 'Mend it; in YAML put it in single quotes, where a backslash is just a backslash.',
  },
  'slow-regex': {
    says: 'The regular expression {regex} can take longer than linear time, by {part}.',
    fix: 'Give it an upper limit, begin with ^, or exclude the character that must follow: [^:]* before a colon.',
  },
  'pair-broken-by-examples': {
    says: 'The pair "{kind}" is broken by what the guide shows: {placeholders}.',
    fix: 'Change an example or a default, or the kind or order of the pair.',
  },
  'value-breaks-rules': {
    says: 'The {what} "{value}" of the placeholder "{placeholder}" breaks its own rule: "{message}"',
    fix: 'Change the {what} or the rule; what the guide shows must be allowed to type.',
  },
  'unknown-calculation': {
    says: 'There is no calculation "{calculator}".',
    fix: '{advice}',
  },
  'calculator-inputs': {
    says: 'The calculation "{calculator}" {problem}.',
    fix: 'Its inputs are: {expected}.',
  },
  'calculator-results': {
    says: 'The calculation "{calculator}" {problem}.',
    fix: 'Its results are: {expected}.',
  },
  'preset-input': {
    says: 'The preset sets "{input}", which is not an input of the calculator "{calculator}".',
    fix: '{advice}',
  },
} as const satisfies Record<string, RuleText>;
