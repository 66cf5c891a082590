import { codeToHtml } from 'shiki';
import { describe, expect, test } from 'vitest';
import { codeColours, codeTheme } from '../../../src/markdown/code-colours.ts';
import { commandTemplate } from '../../../src/markdown/command-template.ts';

const languages = ['bat', 'powershell', 'bash', 'yaml', 'text', 'python', 'json'];

const html = (code: string, lang: string, raw = '') =>
  codeToHtml(code, {
    lang,
    theme: codeTheme,
    transformers: [commandTemplate, codeColours],
    meta: { __raw: raw },
  });

/** The places of values, each with its attributes' id and its whole content. */
const values = (text: string) =>
  [...text.matchAll(/<span class="([^"]*)" data-value="([^"]*)">(.*?)<\/span>/g)].map(
    ([, names, id, content]) => [names, id, content],
  );

const textOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/&#x3E;|&gt;/g, '>');

describe.each(languages)('in %s', (lang) => {
  test.each([
    ['alone', '{{host}}', ['host']],
    ['in a command', 'ping {{host}} -n {{count}}', ['host', 'count']],
    ['side by side', '{{a}}{{b-2}}', ['a', 'b-2']],
    ['in quotes', 'echo "{{a}}" \'{{b}}\'', ['a', 'b']],
    ['in a path', 'dism /online /add-package:C:\\{{file-name}}.cab', ['file-name']],
    ['in a comment', '# {{a}}\nREM {{b}}', ['a', 'b']],
    ['with blanks', 'x: {{ host }}', ['host']],
    ['twice', '{{a}}.{{a}}', ['a', 'a']],
    ['after a dollar', 'echo ${{a}} $({{b}})', ['a', 'b']],
    ['on several lines', 'one {{a}}\n\ntwo {{b}}\n', ['a', 'b']],
    ['beside signs that HTML knows', 'a < {{a}} && b > {{b}}', ['a', 'b']],
    ['behind a sign of two units', '😀 {{a}} 路 {{b}}', ['a', 'b']],
  ])('a value is one text, whatever the tokens: %s', async (_where, code, ids) => {
    const text = await html(code, lang);
    const places = values(text);
    expect(places.map(([, id]) => id)).toEqual(ids);
    for (const [names, id, content] of places) {
      expect(names?.split(' ')).toContain('value');
      expect(content?.replace(/\s/g, '')).toBe(`{{${String(id)}}}`);
    }
    expect(textOf(text).trimEnd()).toBe(code.trimEnd());
    expect(text).not.toContain('style=');
  });

  test('code without values has none', async () => {
    const text = await html('echo {one} {{Two}} {{ }}', lang);
    expect(values(text)).toEqual([]);
    expect(textOf(text)).toBe('echo {one} {{Two}} {{ }}');
  });

  test('markup in code stays text', async () => {
    const text = await html('echo <script>alert(1)</script> {{a}}', lang);
    expect(text).not.toContain('<script>');
    expect(values(text)).toHaveLength(1);
  });
});

describe('a block', () => {
  test('hands on its title', async () => {
    expect(await html('dir', 'bat', 'title="Run as administrator"')).toContain(
      'data-title="Run as administrator"',
    );
    expect(await html('dir', 'bat')).not.toContain('data-title');
  });

  test('of a file can be reached by keyboard, so that it can be scrolled', async () => {
    const file = await html('a = 1\nb = 2', 'python');
    expect(file).toMatch(/<pre [^>]*tabindex="0"/);
    expect(file).not.toContain('class="line"');
  });

  test('of commands is seen whole, and says where each line begins', async () => {
    const commands = await html('cd {{folder}}\ndir', 'bat');
    expect(commands).toMatch(/<pre class="code wrapped"/);
    expect(commands).not.toContain('tabindex');
    expect(commands.match(/<span class="line">/g)).toHaveLength(2);
    expect(await html('dir', 'bat'), 'one line needs no mark').not.toContain('class="line"');
  });

  test('has colours as classes', async () => {
    expect(await html('echo "a" # b', 'bash')).toMatch(/class="tk-[a-z-]+"/);
  });

  test('does not see the values of the block before it', async () => {
    expect(values(await html('ping {{host}}', 'bash'))).toHaveLength(1);
    expect(values(await html('a', 'bash'))).toEqual([]);
  });
});

test('neighbours of one colour are one span, with the blanks between them', async () => {
  const text = await html('pip install "one" "two" {{three}}', 'bash');
  expect(text).toContain(
    '<span class="tk-function">pip</span><span class="tk-string"> install "one" "two" </span><span class="value"',
  );
});
