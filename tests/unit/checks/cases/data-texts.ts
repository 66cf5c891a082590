import { row, rowWith, type Case } from '../support.ts';

const lede = 'For owners of one miner. You have it **mining** at the end.';

/** Rules of texts outside of the pages: those of `guide.yml`, of the front matter and of `topics.yml` keep them, too. */
export const dataTextCases: readonly Case[] = [
  row(
    'a change has HTML with a script',
    'raw-html',
    ['guide.yml', '"The pool'],
    ['guide.yml', 'en: The pool left.', 'en: "The pool <b onclick=alert(1)>left</b>."'],
  ),
  row(
    'a label has HTML',
    'raw-html',
    ['guide.yml', '"<img'],
    ['guide.yml', 'en: A large one', 'en: "<img src=x onerror=alert(1)> A large one"'],
  ),
  row(
    'a publisher has a form',
    'raw-html',
    ['guide.yml', '"<form'],
    ['guide.yml', 'title: Annual report\n', 'title: Annual report\n    publisher: "<form>P"\n'],
  ),
  row(
    'a lede has a comment',
    'raw-html',
    ['en.mdx', 'For owners'],
    ['en.mdx', lede, `${lede} <!-- todo -->`],
  ),
  row(
    'the title of a trouble has HTML',
    'raw-html',
    ['en.mdx', 'title="It is in <b'],
    ['en.mdx', 'It is in no list', "It is in <b onclick='x()'>no</b> list"],
  ),
  row(
    'the title of a trouble runs a program',
    'malformed-link',
    ['zh.mdx', 'title="[x]'],
    ['zh.mdx', '<Trouble title="', '<Trouble title="[x](javascript:x)'],
  ),
  row(
    'the title of a trouble cites',
    'citation-in-data',
    ['en.mdx', 'title="It is in no list[^firmware]'],
    ['en.mdx', 'It is in no list', 'It is in no list[^firmware]'],
  ),
  row(
    'a topic has HTML',
    'raw-html',
    ['/topics.yml', '"Pools'],
    ['/topics.yml', 'en: Pools and machines', 'en: "Pools <br> machines"'],
  ),
  row(
    'a note runs a program',
    'malformed-link',
    ['guide.yml', '"The [steps]'],
    ['guide.yml', 'en: The steps still', 'en: "The [steps](javascript:alert%281%29) still'],
    ['guide.yml', 'fit; the addresses moved.', 'fit; the addresses moved."'],
  ),
  row(
    'advice links to a guide that does not exist',
    'unknown-guide',
    ['guide.yml', '"Look at'],
    ['guide.yml', 'en: Look at the cable.', 'en: "Look at [the cable](guide:cables)."'],
  ),
  row(
    'a lede links to a section that does not exist',
    'unknown-anchor',
    ['en.mdx', 'See [labels]'],
    ['en.mdx', `lede: ${lede}`, 'lede: See [labels](guide:read-a-label#colours).'],
  ),
  row(
    'an answer has a picture',
    'markdown-image',
    ['guide.yml', "'![Yes]"],
    ['guide.yml', "en: 'Yes'", "en: '![Yes](https://example.com/yes.png)'"],
  ),
  row(
    'a title is a list',
    'markup-in-data',
    ['guide.yml', "'- Log in'"],
    ['guide.yml', 'en: Log in', "en: '- Log in'"],
  ),
  row(
    'a label is bold',
    'markup-in-data',
    ['guide.yml', "'**Power**'"],
    ['guide.yml', 'en: Power', "en: '**Power**'"],
  ),
  row(
    'a source says where in Chinese with a blank',
    'chinese-spacing',
    ['guide.yml', '第 3 页'],
    ['guide.yml', 'zh: 副本', 'zh: 第 3 页'],
  ),
  row(
    'a topic has half-width punctuation',
    'chinese-punctuation',
    ['/topics.yml', "'矿池,矿机'"],
    ['/topics.yml', 'zh: 矿池和机器', "zh: '矿池,矿机'"],
  ),
  row(
    'a topic cites',
    'citation-in-data',
    ['/topics.yml', "'Mining"],
    ['/topics.yml', 'en: Mining', "en: 'Mining[^firmware]'"],
  ),
  row(
    'a topic has no title',
    'missing-field',
    ['/topics.yml', 'id: mining'],
    ['/topics.yml', '  title: { en: Mining, zh: 矿机与矿池 }\n', ''],
  ),
  row(
    'a topic lacks a language',
    'missing-field',
    ['/topics.yml', '{ en: Mining }'],
    ['/topics.yml', '{ en: Mining, zh: 矿机与矿池 }', '{ en: Mining }'],
  ),
  row(
    'a topic has a field of its own',
    'unknown-field',
    ['/topics.yml', 'colour: red'],
    ['/topics.yml', '- id: mining\n', '- id: mining\n  colour: red\n'],
  ),
  row(
    'a topic stands twice',
    'duplicate-id',
    ['/topics.yml', 'mining, title'],
    [
      '/topics.yml',
      'about: { en: Pools and machines, zh: 矿池和机器 }\n',
      'about: { en: Pools and machines, zh: 矿池和机器 }\n- { id: mining, title: A, about: B }\n',
    ],
  ),
  row(
    'a step is called like what every object has',
    'wrong-field',
    ['guide.yml', 'id: constructor'],
    ['guide.yml', 'id: no-route', 'id: constructor'],
  ),
  row(
    'a task is called like what every object has',
    'reserved-id',
    ['en.mdx', '^constructor'],
    ['en.mdx', '^lamp-on', '^constructor'],
    ['zh.mdx', '^lamp-on', '^constructor'],
  ),
  rowWith(
    ['missing-field', 'missing-file'],
    'a guide is called like what every object has',
    'guide-name',
    ['/guides/constructor/guide.yml', ''],
    ['/guides/constructor/guide.yml', 'kind: explanation'],
  ),
  row(
    'a command turns the direction of writing',
    'hidden-character',
    ['en.mdx', '\u202e'],
    ['en.mdx', '{{sub-account}}.{{worker}}', '{{sub-account}}.\u202e{{worker}}'],
  ),
  row(
    'a reference hides what turns the direction of writing',
    'hidden-character',
    ['en.mdx', 'Look at the &#x202e;page'],
    ['en.mdx', 'Look at the page', 'Look at the &#x202e;page'],
  ),
  row(
    'an example has a character without width',
    'hidden-character',
    ['guide.yml', '"my'],
    ['guide.yml', 'example: mysub\n    rules:\n', 'example: "my\\u200bsub"\n    rules:\n'],
    ['guide.yml', "'^[a-z0-9]+$'", "'^.+$'"],
  ),
  row(
    'a script hides a line',
    'hidden-character',
    ['files/list.sh', '\u2066'],
    ['files/list.sh', '#!/bin/sh\n\u2066exit\n'],
  ),
  row(
    'an example is a bare date',
    'unquoted-date',
    ['guide.yml', '2026-11-30'],
    ['guide.yml', "example: '001'", 'example: 2026-11-30'],
  ),
];
