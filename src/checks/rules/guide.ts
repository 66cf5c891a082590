import type { RuleText } from './rule-text.ts';

/** Rules for what stands in `guide.yml` and in the front matter. */
export const guideRules = {
  'unknown-field': {
    says: '"{field}" is not a field of {parent}.',
    fix: '{advice}',
  },
  'missing-field': {
    says: 'The field "{field}" is missing in {parent}.',
    fix: 'Add it.{meaning}',
  },
  'wrong-field': {
    says: '{field} {problem}.',
    fix: '{remedy}{meaning}',
  },
  'unquoted-date': {
    says: 'The date {date} stands without quotes.',
    fix: "Write '{date}', in quotes: without them most programs take it for a point in time.",
  },
  'unknown-topic': {
    says: 'There is no topic "{topic}" in content/topics.yml.',
    fix: '{advice}',
  },
  'how-to-without-steps': {
    says: 'A guide of the kind "how-to" has a walkthrough, and this one has no steps.',
    fix: 'List the steps under "steps:", or make it an explanation, a checklist or a history.',
  },
  'unknown-related': {
    says: 'The related guide "{guide}" does not exist.',
    fix: '{advice}',
  },
  'change-order': {
    says: 'The change of {date} stands after the one of {before}.',
    fix: 'Put the changes in order of their dates, newest last.',
  },
  'date-after-check': {
    says: '{what} is dated {date}, but the guide was last checked on {checked}.',
    fix: 'Correct the date, or check the guide again and set "checked: on:".',
  },
  'date-in-future': {
    says: 'The guide cannot have been checked on {date}: that day is still to come.',
    fix: 'Set "on:" to the day on which the guide was really checked.',
  },
  'unknown-source': {
    says: 'The source "{source}" is cited but not listed under "sources:" in guide.yml.',
    fix: '{advice}',
  },
  'uncited-source': {
    says: 'The source "{source}" is cited nowhere: {where}.',
    fix: 'Write {citation} after the word that it proves, name it in a change, or remove it.',
  },
  'citation-in-data': {
    says: '{citation} stands in a text that cannot cite; readers would see the brackets.',
    fix: 'Cite in the text of the guide, or name the source under "sources:" of the change.',
  },
  'footnote-hides-source': {
    says: 'The footnote {footnote} has the same name as a source of guide.yml.',
    fix: 'Rename the footnote; its text would stand in place of the source.',
  },
} as const satisfies Record<string, RuleText>;
