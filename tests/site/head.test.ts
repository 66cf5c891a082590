import { describe, expect, test } from 'vitest';
import {
  defaultLanguage,
  languageIds,
  languages,
  otherLanguages,
} from '../../src/i18n/languages.ts';
import { inLanguage, languageOf, originOf, readPage, readPages } from '../support/built-pages.ts';
import { site } from '../support/site.ts';
import { uselessFonts } from '../support/weight.ts';

const { pages } = site();
const origin = originOf(readPage('/'));

describe.each(pages)('%s', (path) => {
  const { document } = readPage(path);
  const isIndexed = document.querySelector('meta[name="robots"][content*="noindex"]') === null;

  test('says its language', () => {
    expect(document.documentElement.lang).toBe(languages[languageOf(path)].tag);
  });

  test.runIf(path !== '/404.html')('exists in every language', () => {
    for (const id of languageIds) expect(pages).toContain(inLanguage(path, id));
  });

  test.runIf(path !== '/404.html')('switches to the same page in every other language', () => {
    const links = [...document.querySelectorAll('language-switch a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      otherLanguages(languageOf(path)).map((id) => inLanguage(path, id)),
    );
  });

  test.runIf(isIndexed)('names its address, and its translations both ways', () => {
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      origin + path,
    );
    const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map(
      (link) => [link.getAttribute('hreflang'), link.getAttribute('href')],
    );
    expect(Object.fromEntries(alternates)).toEqual({
      ...Object.fromEntries(
        languageIds.map((id) => [languages[id].tag, origin + inLanguage(path, id)]),
      ),
      'x-default': origin + inLanguage(path, defaultLanguage),
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
