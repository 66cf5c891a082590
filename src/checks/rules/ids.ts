import type { RuleText } from './rule-text.ts';

/** Rules for ids: well formed, and each given once. */
export const idRules = {
  'bad-id': {
    says: '"^{id}" is not a well-formed id.',
    fix: 'Use small letters a-z, digits and single hyphens, beginning with a letter: ^write-seed.',
  },
  'stray-id': {
    says: '"^{id}" ends a text that is neither a section heading nor a task.',
    fix: 'For a task, begin the line with "- [ ] ". Otherwise remove it: readers would see it.',
  },
  'duplicate-step-id': {
    says: 'Two steps have the id "{id}"; the first stands in line {first}.',
    fix: "Give this step an id of its own. Readers' ticks belong to ids, so never give away an old one.",
  },
  'duplicate-task-id': {
    says: 'Two tasks have the id "{id}"; the first stands in line {first}.',
    fix: 'Give this task an id of its own; one tick would otherwise count for both.',
  },
  'duplicate-section-id': {
    says: 'Two sections have the id "{id}"; the first stands in line {first}.',
    fix: 'Give this section an id of its own; links could not tell them apart.',
  },
  'duplicate-id': {
    says: 'Two entries of "{list}" have the id "{id}"; the first stands in line {first}.',
    fix: 'Give this one an id of its own.',
  },
  'shared-id': {
    says: 'The {kind} "{id}" has the same id as a {other} of this guide ({where}).',
    fix: 'Rename the newer of the two: steps, sections and tasks share one namespace, as all of them are addresses.',
  },
  'reserved-id': {
    says: 'The {kind} id "{id}" is already in use: {why}.',
    fix: 'Take another id, such as "{better}".',
  },
} as const satisfies Record<string, RuleText>;
