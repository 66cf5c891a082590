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
];
