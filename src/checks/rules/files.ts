import type { RuleText } from './rule-text.ts';

/** Rules for files: present, readable, in the right shape. */
export const fileRules = {
  'missing-file': {
    says: '{owner} has no file {file}.',
    fix: '{advice}',
  },
  'empty-file': {
    says: 'The file is empty.',
    fix: 'Write it, or delete the folder of the guide.',
  },
  'unreadable-text': {
    says: 'The file is not text in UTF-8: byte {byte} belongs to something else.',
    fix: 'Save it as UTF-8. If it is a picture or a document, it does not belong under this name.',
  },
  'too-long': {
    says: '{what} has {length} characters; at most {most} are read.',
    fix: 'Break it up. If it was pasted by mistake, delete it.',
  },
  'unreadable-yaml': {
    says: 'The YAML cannot be read: {problem}',
    fix: '{advice}',
  },
  'duplicate-key': {
    says: 'The field "{key}" stands twice in the same place.',
    fix: 'Keep one of the two.',
  },
  'unreadable-mdx': {
    says: 'The text cannot be read from here on: {problem}',
    fix: '{advice}',
  },
  'missing-front-matter': {
    says: '{problem}',
    fix: 'Begin the file with a line "---", then title, description and lede, then a line "---".',
  },
  'hidden-character': {
    says: 'The character {character} stands here, which nobody sees: what is copied would not be what was read.',
    fix: 'Delete it; type the words around it anew if need be.',
  },
  'guide-name': {
    says: 'The folder name "{guide}" {problem}, and it is the address of the guide.',
    fix: 'Rename the folder: small letters a-z, digits and single hyphens, such as "find-a-miner".',
  },
} as const satisfies Record<string, RuleText>;
