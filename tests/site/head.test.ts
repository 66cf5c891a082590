import { describe, expect, test } from 'vitest';
import { inOtherLanguage, originOf, readPage, readPages } from '../support/built-pages.ts';
import { site } from '../support/site.ts';
import { uselessFonts } from '../support/weight.ts';

const { pages } = site();
const origin = originOf(readPage('/'));

describe.each(pages)('%s', (path) => {
  const { document } = readPage(path);
  const isIndexed = document.querySelector('meta[name="robots"][content*="noindex"]') === null;

  test('says its language', () => {
    expect(document.documentElement.lang).toBe(path.startsWith('/zh/') ? 'zh-CN' : 'en');
  });

  test.runIf(path !== '/404.html')('exists in the other language', () => {
    expect(pages).toContain(inOtherLanguage(path));
  });

  test.runIf(path !== '/404.html')('switches to the same page in the other language', () => {
    const link = document.querySelector('language-switch a')?.getAttribute('href');
    expect(link).toBe(inOtherLanguage(path));
  });

  test.runIf(isIndexed)('names its address, and its translations both ways', () => {
    const [english, chinese] = [path, inOtherLanguage(path)].sort((one) =>
      one.startsWith('/zh/') ? 1 : -1,
    );
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      origin + path,
    );
    const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map(
      (link) => [link.getAttribute('hreflang'), link.getAttribute('href')],
    );
    expect(Object.fromEntries(alternates)).toEqual({
      en: `${origin}${english}`,
      'zh-CN': `${origin}${chinese}`,
      'x-default': `${origin}${english}`,
    });
  });

  test('can be zoomed', () => {
    const viewport = document.querySelector('meta[name="viewport"]')?.getAttribute('content');
    expect(viewport).toContain('width=device-width');
    expect(viewport).not.toMatch(/maximum-scale|user-scalable/);
  });

  test('has structured data that can be read', () => {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
      expect(JSON.parse(script.textContent)).toMatchObject({
        '@context': 'https://schema.org',
        '@type': expect.any(String) as string,
      });
    }
  });
});

test.each(pages)('%s asks ahead for no font that its styles do not name', (path) => {
  expect(uselessFonts(readPage(path))).toEqual([]);
});

describe('over all pages', () => {
  test.each([
    ['title', (document: Document) => document.title],
    [
      'description',
      (document: Document) =>
        document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    ],
  ])('no %s is empty or stands twice', (_, read) => {
    const byText = new Map<string, string[]>();
    for (const { path, document } of readPages()) {
      const text = read(document).trim();
      byText.set(text, [...(byText.get(text) ?? []), path]);
    }
    expect([...byText].filter(([text, paths]) => text === '' || paths.length > 1)).toEqual([]);
  });
});
