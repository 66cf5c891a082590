import { resolve } from 'node:path';
import { esmResolver, FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readPage } from '../support/built-pages.ts';
import { site } from '../support/site.ts';

// Takes `.htmlvalidate.mjs`, as the editor does.
const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));

describe.each(site().pages)('%s', (path) => {
  const { html, document } = readPage(path);

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html, resolve('page.html'));
    const messages = results.flatMap((result) => result.messages);
    expect(
      messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    ).toEqual([]);
  });

  test('has one main heading, and no level is left out', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
      level: Number(heading.localName.slice(1)),
      text: heading.textContent.trim(),
    }));
    expect(levels.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(levels.filter(({ text }) => text === '')).toEqual([]);
    expect(levels.filter(({ level }, i) => level > (levels[i - 1]?.level ?? 0) + 1)).toEqual([]);
  });

  test('has every checkbox enabled and labelled, without script', () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    expect(boxes.filter((box) => box.hasAttribute('disabled')).map(String)).toEqual([]);
    expect(boxes.filter((box) => nameOf(box, document) === '').map((box) => box.outerHTML)).toEqual(
      [],
    );
  });
});

function nameOf(box: Element, document: Document): string {
  const referred = (box.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  const label = box.closest('label') ?? document.querySelector(`label[for="${box.id}"]`);
  return [box.getAttribute('aria-label'), ...referred, label?.textContent].join('').trim();
}
