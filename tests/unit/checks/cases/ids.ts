import { row, rowWith, type Case } from '../support.ts';

/** Rules for ids. */
export const idCases: readonly Case[] = [
  row(
    'a task id has capitals',
    'bad-id',
    ['en.mdx', '^Lamp_On'],
    ['en.mdx', '^lamp-on', '^Lamp_On'],
    ['zh.mdx', '^lamp-on', '^Lamp_On'],
  ),
  row(
    'the box of a task is forgotten',
    'stray-id',
    ['en.mdx', '^cable'],
    [
      'en.mdx',
      'Look in the list of your router',
      'A new cable ^cable\n\nLook in the list of your router',
    ],
  ),
  row(
    'two steps have one id',
    'duplicate-step-id',
    ['guide.yml', 'find-ip'],
    ['guide.yml', '  - id: wait\n', '  - id: find-ip\n    title: Again\n  - id: wait\n'],
  ),
  row(
    'two tasks have one id',
    'duplicate-task-id',
    ['en.mdx', '^lamp-on'],
    ['en.mdx', '^lamp-on\n', '^lamp-on\n- [ ] It is green ^lamp-on\n'],
  ),
  row(
    'two sections have one id',
    'duplicate-section-id',
    ['en.mdx', '^prepare'],
    ['en.mdx', 'Read on', '## Again ^prepare\n\nRead on'],
  ),
  row(
    'two options have one id',
    'duplicate-id',
    ['guide.yml', 'other'],
    ['guide.yml', '{ id: large,', '{ id: other, label: None }\n      - { id: large,'],
    ['guide.yml', 'when: { pool: [large] }', 'when: { pool: [large, large] }'],
  ),
  row(
    'two sources have one id',
    'duplicate-id',
    ['guide.yml', 'firmware'],
    [
      'guide.yml',
      '  - id: firmware\n',
      '  - { id: firmware, title: Files, opened: true }\n  - id: firmware\n',
    ],
  ),
  row(
    'two answers have one id',
    'duplicate-id',
    ['guide.yml', 'same'],
    ['guide.yml', '{ id: lost,', '{ id: same,'],
  ),
  row(
    'a section is called like a step',
    'shared-id',
    ['zh.mdx', '^wait'],
    ['zh.mdx', '^aids', '^wait'],
    ['en.mdx', '^aids', '^wait'],
  ),
  row(
    'a task is called like a section',
    'shared-id',
    ['en.mdx', '^aids'],
    ['zh.mdx', '^lamp-on', '^aids'],
    ['en.mdx', '^lamp-on', '^aids'],
  ),
  rowWith(
    ['unknown-step-link'],
    'a step is called next',
    'reserved-id',
    ['guide.yml', 'next'],
    ['guide.yml', '  - id: wait\n', '  - id: next\n'],
    ['en.mdx', '<Step id="wait">', '<Step id="next">'],
    ['zh.mdx', '<Step id="wait">', '<Step id="next">'],
    ['en.mdx', '(#wait)', '(#next)'],
    ['zh.mdx', '(#wait)', '(#next)'],
    ['en.mdx', '<StepLink id="look" />', '<StepLink id="wait" />'],
  ),
  row(
    'a section is called like a part of the page',
    'reserved-id',
    ['en.mdx', '^sources'],
    ['en.mdx', '^aids', '^sources'],
    ['zh.mdx', '^aids', '^sources'],
  ),
  row(
    'a section is called like a figure',
    'reserved-id',
    ['zh.mdx', '^figure-way'],
    ['en.mdx', '^aids', '^figure-way'],
    ['zh.mdx', '^aids', '^figure-way'],
  ),
];
