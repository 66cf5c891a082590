import { row, type Case } from '../support.ts';

/** Rules for patterns and for values that stand in relation. */
export const valueCases: readonly Case[] = [
  row(
    'a fault looks through the rest of the text at every beginning',
    'slow-regex',
    ['guide.yml', "'no .*route'"],
    ['guide.yml', "['no route']", "['no .*route']"],
  ),
  row(
    'two repetitions of a rule share characters',
    'slow-regex',
    ['guide.yml', "'^[a-z0-9]+[a-z]+$'"],
    ['guide.yml', "'^[a-z0-9]+$'", "'^[a-z0-9]+[a-z]+$'"],
  ),
  row(
    'the examples of a pair do not go together',
    'pair-broken-by-examples',
    ['guide.yml', '[watts, ths]'],
    ['guide.yml', "example: '14'", "example: '1350'"],
    [
      'guide.yml',
      'steps:\n  - id: find-ip',
      'pairs:\n  - { kind: differ, of: [watts, ths], message: { en: Equal., zh: 相同。 } }\n\nsteps:\n  - id: find-ip',
    ],
  ),
  row(
    'a pair names an unknown placeholder',
    'unknown-placeholder',
    ['guide.yml', 'wats'],
    [
      'guide.yml',
      'steps:\n  - id: find-ip',
      'pairs:\n  - { kind: differ, of: [wats, ths], message: { en: Equal., zh: 相同。 } }\n\nsteps:\n  - id: find-ip',
    ],
  ),
  row(
    'a rule depends on an unknown choice',
    'unknown-choice',
    ['guide.yml', 'pools'],
    ['guide.yml', '- length: [3, 15]\n', '- length: [3, 15]\n        when: { pools: [large] }\n'],
  ),
  row(
    'a kind of value is misspelt',
    'wrong-field',
    ['guide.yml', 'is: ipv5'],
    ['guide.yml', "not: '\\.'", 'is: ipv5'],
  ),
];
