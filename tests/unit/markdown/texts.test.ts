import { describe, expect, test } from 'vitest';
import { citations } from '../../../src/markdown/citations.ts';
import { hanRuns } from '../../../src/markdown/han-runs.ts';
import { guideLinks } from '../../../src/markdown/guide-links.ts';
import { inlineVariants } from '../../../src/markdown/inline-variants.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { proseValues } from '../../../src/markdown/prose-values.ts';
import { tables } from '../../../src/markdown/tables.ts';
import { tasks } from '../../../src/markdown/tasks.ts';
import { trails } from '../../../src/markdown/trails.ts';
import { render } from '../../support/render.ts';

describe('tasks', () => {
  const html = async (text: string) => (await render(text, { remark: [tasks, citations] })).html;

  test('are enabled checkboxes inside their labels', async () => {
    const task = await html('- [ ] Write the seed on paper ^write-seed');
    expect(task).toContain('id="write-seed"');
    expect(task).toMatch(
      /<label><input type="checkbox" [^>]*\/><span>Write the seed on paper<\/span><\/label>/,
    );
    expect(task).toContain('data-task="write-seed"');
    expect(task).not.toContain('disabled');
    expect(task).not.toContain('^');
  });

  test('there is one box to a task, ticked or not by the author', async () => {
    const list = await html('- [x] One ^one\n- [ ] Two ^two\n\n- [ ] Three ^three');
    expect(list.match(/<input/g)).toHaveLength(3);
    expect(list).not.toContain('checked');
    expect([...list.matchAll(/<li [^>]*id="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('keep links, code and citations in their labels', async () => {
    const task = await html('- [ ] Run `a` as [told](/x)[^src] ^run-a');
    expect(task).toContain(
      '<span>Run <code>a</code> as <a href="/x">told</a><Cite id="src"/></span>',
    );
  });

  test('an id may follow code directly', async () => {
    expect(await html('- [ ] Run `a` ^run-a')).toContain('<span>Run <code>a</code></span>');
  });

  test('may hold tasks', async () => {
    const list = await html('- [ ] Outer ^outer\n  - [ ] Inner ^inner');
    expect(list.match(/<label>/g)).toHaveLength(2);
    expect(list.indexOf('data-task="outer"')).toBeLessThan(list.indexOf('data-task="inner"'));
    expect(list).not.toContain('disabled');
  });

  test('lists without boxes stay as they are', async () => {
    expect(await html('- One ^one\n- Two')).toBe('<ul><li>One ^one</li><li>Two</li></ul>');
  });
});

describe('citations', () => {
  const html = async (text: string) => (await render(text, { remark: [citations] })).html;

  test.each([
    ['So it is[^law].', '<p>So it is<Cite id="law"/>.</p>'],
    ['[^a]', '<p><Cite id="a"/></p>'],
    ['Both[^a][^b-2].', '<p>Both<Cite id="a"/><Cite id="b-2"/>.</p>'],
    ['**Bold[^a]** and[^b]', '<p><strong>Bold<Cite id="a"/></strong> and<Cite id="b"/></p>'],
    ['如此[^law]。', '<p>如此<Cite id="law"/>。</p>'],
  ])('%s', async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });

  test.each(['No [a] here', 'a ^b', 'x[^]'])('%s is no citation', async (text) => {
    expect(await html(text)).toBe(`<p>${text}</p>`);
  });

  test('code is left alone', async () => {
    expect(await html('`grep [^a-z]`')).toBe('<p><code>grep [^a-z]</code></p>');
  });
});

describe('values in prose', () => {
  const html = async (text: string) => (await render(text, { remark: [proseValues] })).html;

  test.each([
    ['Type `{{host}}`.', '<p>Type <code><Value id="host"/></code>.</p>'],
    [
      '`ping {{ host }} -n {{count}}`',
      '<p><code>ping <Value id="host"/> -n <Value id="count"/></code></p>',
    ],
    ['`{{a}}` and `{{b}}`', '<p><code><Value id="a"/></code> and <code><Value id="b"/></code></p>'],
    ['`{one}` stays', '<p><code>{one}</code> stays</p>'],
    ['`{{Not One}}` stays', '<p><code>{{Not One}}</code> stays</p>'],
  ])('%s', async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });
});

describe('sections', () => {
  test('take their id from their end, and make the outline with the steps', async () => {
    const text = [
      '## Before you start ^before',
      '<Step id="find-ip">\n\n### Inside ^inside\n\nText.\n\n</Step>',
      '<When choice="pool">\n\n<Step id="sign-up">\n\nText.\n\n</Step>\n\n</When>',
      '## Run `x` ^run-x',
      '## Without id',
    ].join('\n\n');
    const { html, frontmatter } = await render(text, { remark: [outline] });
    expect(html).toContain('<h2 id="before">Before you start</h2>');
    expect(html).toContain('<h2 id="run-x">Run <code>x</code></h2>');
    expect(html).toContain('<h2>Without id</h2>');
    expect(frontmatter['outline']).toMatchObject([
      { is: 'section', id: 'before', title: 'Before you start', depth: 2 },
      { is: 'step', id: 'find-ip' },
      { is: 'section', id: 'inside', title: 'Inside', depth: 3 },
      { is: 'step', id: 'sign-up' },
      { is: 'section', id: 'run-x', depth: 2 },
    ]);
  });
});

describe('trails', () => {
  const html = async (text: string) => (await render(text, { remark: [trails] })).html;
  const step = (id: string, body = 'Text.') => `<Step id="${id}">\n\n${body}\n\n</Step>`;

  test('neighbouring steps are one list', async () => {
    expect(await html([step('a'), step('b')].join('\n\n'))).toBe(
      '<Trail><Step id="a"><p>Text.</p></Step><Step id="b"><p>Text.</p></Step></Trail>',
    );
  });

  test('text between steps parts the list, and nothing changes its order', async () => {
    const text = await html(
      ['Before.', step('a'), 'Between.', step('b'), step('c'), 'After.'].join('\n\n'),
    );
    expect(text.replaceAll('<p>Text.</p>', '')).toBe(
      '<p>Before.</p><Trail><Step id="a"></Step></Trail><p>Between.</p><Trail><Step id="b"></Step><Step id="c"></Step></Trail><p>After.</p>',
    );
  });

  test('steps inside a passage for some are a list there', async () => {
    const text = await html(
      `<When choice="pool" is="antpool">\n\n${step('a')}\n\n${step('b')}\n\n</When>`,
    );
    expect(text).toMatch(
      /^<When choice="pool" is="antpool"><Trail><Step id="a">.*<Step id="b">.*<\/Trail><\/When>$/,
    );
  });

  test('a checkpoint is told the step that it stands in', async () => {
    const text = await html(
      [step('a', '<Checkpoint />'), step('b', '<Note>\n\n<Checkpoint />\n\n</Note>')].join('\n\n'),
    );
    expect(text).toContain('<Step id="a"><Checkpoint step="a"/></Step>');
    expect(text).toContain('<Note><Checkpoint step="b"/></Note>');
  });
});

describe('guide links', () => {
  const html = async (text: string, base: string, path: string) =>
    (await render(text, { path, remark: [[guideLinks, { base }]] })).html;

  test.each([
    ['/', 'guides/x/en.mdx', '/guides/bees/'],
    ['', 'guides/x/en.mdx', '/guides/bees/'],
    ['/', 'guides/x/zh.mdx', '/zh/guides/bees/'],
    ['/docs', 'guides/x/en.mdx', '/docs/guides/bees/'],
    ['/docs/', 'guides/x/zh.mdx', '/docs/zh/guides/bees/'],
  ])('under base %j from %s lead to %s', async (base, path, address) => {
    expect(await html('[Bees](guide:bees)', base, path)).toBe(
      `<p><a href="${address}">Bees</a></p>`,
    );
    expect(await html('[Bees](guide:bees#find-hive)', base, path)).toContain(
      `href="${address}#find-hive"`,
    );
  });

  test.each(['https://example.org/guide:bees', '#here', '/guides/bees/', 'mailto:a@b.c'])(
    '%s is left as it is',
    async (address) => {
      expect(await html(`[x](${address})`, '/docs', 'en.mdx')).toBe(
        `<p><a href="${address}">x</a></p>`,
      );
    },
  );
});

describe('variants and tables', () => {
  test('a passage inside a line is told so, one around blocks is not', async () => {
    const { html } = await render(
      'Take <When choice="a" is="b">this</When>.\n\n<When choice="a" is="b">\n\nThat.\n\n</When>',
      {
        remark: [inlineVariants],
      },
    );
    expect(html).toContain('<When choice="a" is="b" inline>this</When>');
    expect(html).toContain('<When choice="a" is="b"><p>That.</p></When>');
  });

  test.each([
    ['en.mdx', 'Table'],
    ['zh.mdx', '表格'],
  ])('a table in %s scrolls by itself and has a name', async (path, name) => {
    const { html } = await render('| a |\n| - |\n| 1 |', { path, rehype: [tables] });
    expect(html).toMatch(/^<div [^>]*><table.*<\/table><\/div>$/);
    expect(html).toMatch(/^<div [^>]*tabIndex="0"/);
    expect(html).toContain(`aria-label="${name}"`);
  });

  test('only a table of three columns and more becomes cards on a phone', async () => {
    const html = async (text: string) => (await render(text, { rehype: [tables] })).html;
    expect(await html('| a | b |\n| - | - |\n| 1 | 2 |')).not.toContain('cards-when-narrow');
    expect(await html('| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |')).toContain(
      'cards-when-narrow',
    );
  });

  test('below an empty corner stand the names of the rows', async () => {
    const { html } = await render('|  | b |\n| - | - |\n| c | d |', { rehype: [tables] });
    expect(html).toContain('<td role="cell"/><th scope="col" role="columnheader">b</th>');
    expect(html).toContain('<th role="rowheader" scope="row">c</th>');
    expect(html).toContain('<td role="cell" data-column="b"><div>d</div></td>');
  });
});

describe('Chinese in an English text', () => {
  const html = async (text: string, path?: string) =>
    (await render(text, { rehype: [hanRuns], ...(path && { path }) })).html;

  test('is marked as such, with the marks inside it', async () => {
    expect(await html('Order 13 (有限空间、暂行规定), **明厨亮灶** and so on')).toBe(
      '<p>Order 13 (<span lang="zh-CN">有限空间、暂行规定</span>), <strong><span lang="zh-CN">明厨亮灶</span></strong> and so on</p>',
    );
  });

  test('stays as it is in code to be copied, and in a Chinese text', async () => {
    expect(await html('```\necho 矿池\n```')).not.toContain('lang=');
    expect(await html('矿池 pool', 'guides/bees/zh.mdx')).toBe('<p>矿池 pool</p>');
  });
});
