import { describe, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../../src/authored/read/decode.ts';
import { report } from '../../../src/checks/report.ts';
import { check, edited, fixture, type Edit } from './support.ts';

const random = (size: number) =>
  Uint8Array.from({ length: size }, (_, index) => (index * 7919 + 13) % 256);
const repeat = (text: string, times: number) => text.repeat(times);

/** Contents that no author writes on purpose, for each of the files. */
const contents: Readonly<Record<string, string | Uint8Array>> = {
  'nothing at all': '',
  'one blank line': '\n',
  'binary garbage': random(5000),
  'half a character': new Uint8Array([0xe4, 0xb8]),
  'UTF-16': new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]),
  'a megabyte in one line': repeat('word ', 200_000),
  'a megabyte of brackets': repeat('[', 1_000_000),
  'many brackets': repeat('[', LONGEST_LINE - 1),
  'many braces': repeat('{', LONGEST_LINE - 1),
  'many stars': repeat('*a_', 2000),
  'many quotations': repeat('>', 2000),
  'many tags': repeat('<Note kind="tip">\n', 2000),
  'many lists': Array.from({ length: 200 }, (_, depth) => `${repeat('  ', depth)}- a`).join('\n'),
  'many maps': Array.from({ length: 3000 }, (_, depth) => `${repeat(' ', depth)}a:`).join('\n'),
  tabs: 'kind:\n\thow-to\n\ttopic: mining\n',
  'a list instead of fields': '- kind: how-to\n- topic: mining\n',
  'a number': '42\n',
  'three documents': '---\na: 1\n---\nb: 2\n---\nc: 3\n',
  'only front matter marks': '---\n---\n',
  'an open front matter': '---\ntitle: x\n',
  'a front matter that is a list': '---\n- title\n---\n\ntext\n',
  'broken front matter': '---\ntitle: "x\n---\n\ntext\n',
  'duplicate keys': 'kind: how-to\nkind: history\nsteps: []\nsteps: []\n',
  'keys that are no names': '? [a, b]\n: c\n? { d: e }\n: f\n1: g\nnull: h\n',
  'keys of every object': '__proto__: 1\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4\n',
  references: 'x: &x { id: find-ip, title: A }\nsteps: [*x, *x]\n',
  'a reference to nothing': 'steps: *nobody\n',
  'a reference to itself': 'steps: &s [*s]\n',
  'references that double': `a: &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}, *${n === 0 ? 'a' : `b${n - 1}`}]`).join('\n')}\nsteps: *b29\n`,
  'tags of YAML': 'kind: !!binary aGVsbG8=\ntopic: !!set { a, b }\nwritten: !foo bar\n',
  'ids of every kind':
    'steps:\n  - id: 1\n  - id: null\n  - id: [a]\n  - id: { a: b }\n  - id: ""\n  - 5\n  -\n',
  'components without end': '---\ntitle: x\n---\n\n<Step id="find-ip">\n',
  'nameless tags':
    '---\ntitle: x\n---\n\n<></>\n\n<a.b.c/>\n\n<a:b/>\n\n<Step id="" id="x" {...y} id={z} />\n',
  'marks without names':
    '---\ntitle: x\n---\n\n## ^\n\n## ^^\n\n- [ ]\n- [ ] ^\n- [ ] ^a-\n\n####### x\n',
  'odd links':
    '---\ntitle: x\n---\n\n[a]() [b](guide:) [c](guide:#) [d](#) [e](http://) [f](https://[) [g](mailto:) [h](%%%) [i](guide:x#y#z)\n',
  'half an SVG': '<svg viewBox="0 0 1',
  'crossed SVG': '<svg><g></svg></g><!--',
};

const files = ['guide.yml', 'en.mdx', 'zh.mdx', 'figures/way.svg', '/topics.yml'];

describe.each(files)('%s', (file) => {
  it.each(Object.entries(contents))('may hold %s: findings, never a crash', (_name, content) => {
    const findings = check(edited([[file, content]]));
    expect(findings).not.toHaveLength(0);
    for (const { line, column } of findings) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
  });
});

describe('time', () => {
  /** Front matter and some markup that takes parsers the square of its length. */
  const front = '---\ntitle: x\ndescription: A text of some words for a test.\nlede: x\n---\n\n';
  const lines = (text: string, size: number) =>
    Array.from({ length: Math.ceil(size / 80) }, () => repeat(text, Math.ceil(80 / text.length)));

  it.each([
    ['160 kB of the ends of links', 'en.mdx', front + lines('](', 160_000).join('\n')],
    ['as many as are read of them', 'en.mdx', front + lines('](', 140_000).join('\n\n')],
    ['one passage of them', 'en.mdx', front + lines('](', 9_500).join('\n')],
    [
      'a megabyte of keys',
      'guide.yml',
      Array.from({ length: 90_000 }, (_, n) => `k${n}: 1`).join('\n'),
    ],
    [
      'as many keys as are read',
      'guide.yml',
      Array.from({ length: 15_000 }, (_, n) => `k${n}: 1`).join('\n'),
    ],
  ])('%s take no more than seconds', { timeout: 30_000 }, (_name, file, content) => {
    // Of the processor, not of the clock: other work on the machine does not count.
    const started = process.cpuUsage();
    expect(check(edited([[file, content]]))).not.toHaveLength(0);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});

describe('what other editors do to files', () => {
  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('%s change nothing', (_name, change) => {
    const files = Object.fromEntries(
      Object.entries(fixture('good')).map(([path, text]) => [path, change(text)]),
    );
    expect(report(check(files), 2)).toBe('2 guides checked, nothing wrong.');
  });

  it('lines are counted right after Windows line ends', () => {
    const edit: Edit = ['en.mdx', '<Checkpoint />', '<Chekpoint />'];
    const plain = check(edited([edit]));
    const windows = Object.fromEntries(
      Object.entries(edited([edit])).map(([path, text]) => [
        path,
        String(text).replaceAll('\n', '\r\n'),
      ]),
    );
    expect(check(windows)).toEqual(plain);
  });

  it('a report cannot be broken out of by what an author quotes', () => {
    const text = report(
      check(edited([['guide.yml', 'topic: mining', 'topic: "a\\u001b[31mb\\nc"']])),
      2,
    );
    expect(text).toContain('There is no topic "a [31mb c"');
  });
});
