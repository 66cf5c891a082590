import { row, rowWith, type Case } from '../support.ts';

const bytes = (...numbers: number[]) => new Uint8Array(numbers);

/** Rules for files and for the shape of `guide.yml` and the front matter. */
export const fileCases: readonly Case[] = [
  row(
    'a text is called zh.md',
    'missing-file',
    ['zh.mdx', ''],
    ['zh.mdx', undefined],
    ['zh.md', 'text'],
  ),
  row(
    'a guide has no text in any language',
    'missing-file',
    ['/guides/read-a-label/en.mdx', ''],
    ['/guides/read-a-label/zh.mdx', undefined],
    ['guide.yml', 'related: [read-a-label]\n', ''],
    ['/guides/read-a-label/en.mdx', undefined],
    ['en.mdx', '[labels](guide:read-a-label#kinds)', 'labels'],
    ['zh.mdx', '[铭牌](guide:read-a-label#kinds)', '标签'],
  ),
  row(
    'guide.yml is called guide.yaml',
    'missing-file',
    ['guide.yml', ''],
    ['guide.yml', undefined],
    ['guide.yaml', 'kind: how-to'],
  ),
  row('there are no topics', 'missing-file', ['/topics.yml', ''], ['/topics.yml', undefined]),
  row('a text is empty', 'empty-file', ['en.mdx', ''], ['en.mdx', ' \n']),
  row(
    'a text is a picture',
    'unreadable-text',
    ['en.mdx', ''],
    ['en.mdx', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1)],
  ),
  row(
    'a text is in Latin-1',
    'unreadable-text',
    ['zh.mdx', ''],
    ['zh.mdx', bytes(0x61, 0xe9, 0x61)],
  ),
  row(
    'a line never ends',
    'too-long',
    ['en.mdx', 'yyyy'],
    ['en.mdx', 'A miner works', `${'y'.repeat(10_001)} A miner works`],
  ),
  row(
    'a list is indented with tabs',
    'unreadable-yaml',
    ['guide.yml', ''],
    ['guide.yml', 'checked:\n  on', 'checked:\n\ton'],
  ),
  row(
    'a bracket is not closed',
    'unreadable-yaml',
    ['/guides/read-a-label/guide.yml', ''],
    ['/guides/read-a-label/guide.yml', 'zh: 至今不变。 }', 'zh: 至今不变。'],
  ),
  row(
    'a field stands twice',
    'duplicate-key',
    ['guide.yml', 'topic: mining'],
    ['guide.yml', 'kind: how-to\n', 'kind: how-to\ntopic: mining\n'],
  ),
  row(
    'a step is not closed',
    'unreadable-mdx',
    ['en.mdx', '<Step id="wait">'],
    ['en.mdx', '<StepLink id="look" />.\n\n</Step>', '<StepLink id="look" />.'],
  ),
  row(
    'the front matter is missing',
    'missing-front-matter',
    ['/guides/read-a-label/en.mdx', 'The label'],
    ['/guides/read-a-label/en.mdx', 'The label[^photo].\n\n## Kinds ^kinds\n\nPaper.\n'],
  ),
  row(
    'the front matter does not end',
    'missing-front-matter',
    ['/guides/read-a-label/en.mdx', '---'],
    [
      '/guides/read-a-label/en.mdx',
      '---\ntitle: Read a label\n\n## Kinds ^kinds\n\nThe label[^photo].\n',
    ],
  ),
  rowWith(
    ['missing-field', 'missing-file'],
    'a folder name has capitals',
    'guide-name',
    ['/guides/Read_A_Label/guide.yml', ''],
    ['/guides/Read_A_Label/guide.yml', 'kind: explanation'],
  ),
  row(
    'a field is misspelt',
    'unknown-field',
    ['guide.yml', 'minuts: 10'],
    ['guide.yml', 'minutes: 10', 'minuts: 10'],
  ),
  row(
    'a front matter field is unknown',
    'unknown-field',
    ['en.mdx', 'author: me'],
    ['en.mdx', 'title: Join', 'author: me\ntitle: Join'],
  ),
  row(
    'a language is missing in a text',
    'missing-field',
    ['guide.yml', '{ en: Look at the status }'],
    ['guide.yml', '{ en: Look at the status, zh: 看状态 }', '{ en: Look at the status }'],
  ),
  row(
    'a required field is missing',
    'missing-field',
    ['guide.yml', 'kind:'],
    ['guide.yml', 'written_in: en\n', ''],
  ),
  row(
    'a rule has no known kind',
    'missing-field',
    ['guide.yml', 'message'],
    ['guide.yml', "not: '\\.'\n        message", 'message'],
  ),
  row(
    'a value is of another kind',
    'wrong-field',
    ['guide.yml', 'minutes: soon'],
    ['guide.yml', 'minutes: 10', 'minutes: soon'],
  ),
  row(
    'a word is not in the list',
    'wrong-field',
    ['guide.yml', 'kind: howto'],
    ['guide.yml', 'kind: how-to', 'kind: howto'],
  ),
  row(
    'an id is not kebab-case',
    'wrong-field',
    ['guide.yml', 'id: No_Route'],
    ['guide.yml', 'id: no-route', 'id: No_Route'],
  ),
  row(
    'a day does not exist',
    'wrong-field',
    ['guide.yml', "on: '2026-02-30'"],
    ['guide.yml', "on: '2026-11-22'", "on: '2026-02-30'"],
    ['guide.yml', "'2024-02'", "'2021'"],
  ),
  row(
    'a title is empty',
    'wrong-field',
    ['zh.mdx', 'title:'],
    ['zh.mdx', 'title: 加入矿池', 'title:'],
  ),
  row(
    'a description is too short',
    'wrong-field',
    ['en.mdx', 'description: Short.'],
    [
      'en.mdx',
      'description: How to connect one miner to a pool, with a way back.',
      'description: Short.',
    ],
  ),
  row(
    'a date has no quotes',
    'unquoted-date',
    ['guide.yml', '2021-06-30'],
    ['guide.yml', "'2021-06-30'", '2021-06-30'],
  ),
];
