import { expect, test } from 'vitest';
import { inlineRenderer } from '../../../src/markdown/inline.ts';

const render = await inlineRenderer('/docs');

test('bold ends beside Chinese punctuation, as it does in pages', async () => {
  expect(await render('**先断电。**再打开。', 'zh')).toBe('<strong>先断电。</strong>再打开。');
});

test('a link to a guide leads there, below the base path and in the language of the text', async () => {
  const text = '[x](guide:find-a-miner#look)';
  expect(await render(text, 'en')).toBe('<a href="/docs/guides/find-a-miner/#look">x</a>');
  expect(await render(text, 'zh')).toBe('<a href="/docs/zh/guides/find-a-miner/#look">x</a>');
});

test('tags are shown, not obeyed', async () => {
  const html = await render('a <b onclick="x()">b</b> <img src=x onerror=x()>', 'en');
  expect(html).not.toMatch(/<(b|img)/);
  expect(html).toContain('&#x3C;b onclick="x()">b');
});

test('Chinese within another language is marked as such', async () => {
  expect(await render('the 矿池 page', 'en')).toBe('the <span lang="zh-CN">矿池</span> page');
  expect(await render('矿池页面', 'zh')).toBe('矿池页面');
});

test('an address that is its own text need not stand on paper', async () => {
  expect(await render('https://example.com/a', 'en')).toContain('data-told');
});
