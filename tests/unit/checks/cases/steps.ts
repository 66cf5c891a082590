import { row, type Case } from '../support.ts';

/** Rules for steps, checkpoints, choices and faults. */
export const stepCases: readonly Case[] = [
  row(
    'a step is not in guide.yml',
    'unknown-step',
    ['en.mdx', '<Step id="more">'],
    ['en.mdx', '## Aids', '<Step id="more">\n\nMore.\n\n</Step>\n\n## Aids'],
  ),
  row(
    'a step stands twice',
    'repeated-step',
    ['zh.mdx', '<Step id="wait">'],
    ['zh.mdx', '## 小工具', '<Step id="wait">\n\n再等。\n\n</Step>\n\n## 小工具'],
  ),
  row(
    'steps stand in another order',
    'step-order',
    ['en.mdx', '<Step id="look">'],
    [
      'en.mdx',
      '<Step id="look">\n\nLook at the page of the pool.\n\n<Checkpoint />\n\n</Step>\n\n',
      '',
    ],
    ['en.mdx', '## Aids', '<Step id="look">\n\nLook.\n\n<Checkpoint />\n\n</Step>\n\n## Aids'],
  ),
  row(
    'a checkpoint is not shown',
    'missing-checkpoint',
    ['en.mdx', '<Step id="look">'],
    ['en.mdx', '<Checkpoint />\n', ''],
  ),
  row(
    'a checkpoint has no question',
    'unexpected-checkpoint',
    ['zh.mdx', '<Checkpoint />'],
    ['zh.mdx', '填写名字：', '<Checkpoint />'],
  ),
  row(
    'a checkpoint stands outside of the steps',
    'unexpected-checkpoint',
    ['en.mdx', '<Checkpoint />'],
    ['en.mdx', 'A miner works', '<Checkpoint />\n\nA miner works'],
  ),
  row(
    'a checkpoint stands twice',
    'repeated-checkpoint',
    ['en.mdx', '<Checkpoint />'],
    ['en.mdx', 'Look at the page of the pool.', '<Checkpoint />'],
  ),
  row(
    'an answer leads nowhere',
    'checkpoint-to-nowhere',
    ['guide.yml', 'find-pi'],
    ['guide.yml', 'to: find-ip }', 'to: find-pi }'],
  ),
  row(
    'all answers lead back',
    'checkpoint-without-way-on',
    ['guide.yml', 'look'],
    ['guide.yml', 'to: end }', 'to: find-ip }'],
    ['guide.yml', 'to: next }', 'to: look }'],
  ),
  row(
    'a step depends on an unknown choice',
    'unknown-choice',
    ['guide.yml', 'pol'],
    ['guide.yml', 'when: { pool: [large] }', 'when: { pol: [large] }'],
  ),
  row(
    'a passage depends on an unknown choice',
    'unknown-choice',
    ['en.mdx', '<When choice="pols"'],
    ['en.mdx', 'choice="pool"', 'choice="pols"'],
  ),
  row(
    'a step depends on an unknown option',
    'unknown-option',
    ['guide.yml', 'larg'],
    ['guide.yml', '[large] }', '[larg] }'],
  ),
  row(
    'a passage depends on an unknown option',
    'unknown-option',
    ['zh.mdx', '<When'],
    ['zh.mdx', 'is="other"', 'is="other small"'],
  ),
  row(
    'a fault takes an unknown option',
    'unknown-option',
    ['guide.yml', 'none'],
    ['guide.yml', 'choose: { pool: other }', 'choose: { pool: none }'],
  ),
  row(
    'a choice changes nothing',
    'unused-choice',
    ['guide.yml', 'size'],
    [
      'guide.yml',
      'choices:\n',
      'choices:\n  - { id: size, question: Size?, options: [{ id: big, label: Big }, { id: tall, label: Tall }] }\n',
    ],
  ),
  row(
    'a fault leads nowhere',
    'fault-to-nowhere',
    ['guide.yml', 'cable'],
    ['guide.yml', 'to: find-ip\n', 'to: cable\n'],
  ),
  row(
    'a fault names an unknown choice',
    'unknown-choice',
    ['guide.yml', 'pools'],
    ['guide.yml', 'choose: { pool: other }', 'choose: { pools: other }'],
  ),
  row(
    'more combinations than can be walked',
    'too-many-combinations',
    ['guide.yml', '- id: pool'],
    [
      'guide.yml',
      '    question: { en: Which pool?, zh: 用哪个矿池？ }\n',
      '    question: { en: Which pool?, zh: 用哪个矿池？ }\n    many: true\n',
    ],
    [
      'guide.yml',
      '      - { id: other, label: { en: Another one, zh: 其他矿池 } }\n',
      `      - { id: other, label: { en: Another one, zh: 其他矿池 } }\n${Array.from(
        { length: 13 },
        (_, index) => `      - { id: p${index + 1}, label: P${index + 1} }\n`,
      ).join('')}`,
    ],
  ),
  row(
    'some readers see no step',
    'walk-without-steps',
    ['guide.yml', '- id: find-ip'],
    ...['找到矿机', '看状态', '等待付款'].map(
      (title) =>
        ['guide.yml', `zh: ${title} }\n`, `zh: ${title} }\n    when: { pool: [large] }\n`] as const,
    ),
  ),
  row(
    'no answer leads to a step',
    'unreachable-step',
    ['guide.yml', 'wait'],
    [
      'guide.yml',
      "{ id: same, label: { en: 'No', zh: 否 }, to: next }",
      "{ id: same, label: { en: 'No', zh: 否 }, to: look }",
    ],
  ),
  row(
    'a walkthrough is over too early',
    'walk-ends-early',
    ['guide.yml', 'look'],
    ['guide.yml', '等待付款 }', '等待付款 }\n    when: { pool: [large] }'],
  ),
  row(
    'an answer leads to a hidden step',
    'answer-to-hidden-step',
    ['guide.yml', 'lost'],
    ['guide.yml', 'to: find-ip }', 'to: log-in }'],
  ),
  row(
    'an answer ends without a word',
    'end-without-words',
    ['guide.yml', 'fine'],
    ['guide.yml', ' then: { en: It mines., zh: 挖上了。 },', ''],
  ),
  row(
    'a question changes nothing',
    'idle-question',
    ['guide.yml', 'look'],
    ['guide.yml', ' then: { en: It mines., zh: 挖上了。 },', ''],
    ['guide.yml', 'to: end }', 'to: next }'],
    ['guide.yml', 'to: find-ip }', 'to: next }'],
  ),
  row(
    'an end is no step',
    'unknown-end',
    ['guide.yml', 'wiat'],
    ['guide.yml', 'faults:\n', 'ends: [wiat, wait]\n\nfaults:\n'],
  ),
];
