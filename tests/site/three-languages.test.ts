import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/languages.ts';
import { buildThreeLanguages } from '../support/build-site.ts';
import { listFiles, listPages, readPage } from '../support/built-pages.ts';
import { testOrigin } from '../support/build-site.ts';
import { searchClient } from '../support/search-client.ts';

/** `change-a-battery` has all three languages, `read-a-meter` English and Chinese, `oil-a-hinge` German only. */
const folder = await buildThreeLanguages();
const pages = listPages(folder);
const guidePages = pages.filter((path) => path.includes('/guides/'));
const documentOf = (path: string) => readPage(path, folder).document;
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

test('a guide has pages in the languages that it has a text in, and in no other', () => {
  expect(guidePages.toSorted()).toEqual([
    '/de/guides/change-a-battery/',
    '/de/guides/oil-a-hinge/',
    '/guides/change-a-battery/',
    '/guides/read-a-meter/',
    '/zh/guides/change-a-battery/',
    '/zh/guides/read-a-meter/',
  ]);
  const pictures = listFiles(folder).filter((file) => /^share\/de\//.test(file));
  expect(pictures.map((file) => file.split('/').at(-1))).toEqual([
    'change-a-battery.png',
    'oil-a-hinge.png',
    'site.png',
  ]);
});

test('every page of one language exists in the others, but for guides', () => {
  const own = (home: string) =>
    pages
      .filter((path) => !path.includes('/guides/') && path !== '/404.html')
      .filter((path) => (/^\/(?:zh|de)\//.exec(path)?.[0] ?? '/') === home)
      .map((path) => path.slice(home.length))
      .toSorted();
  expect(own('/de/')).toEqual(own('/'));
  expect(own('/zh/')).toEqual(own('/'));
});

test.each(pages)('%s leads to nothing that is not there', (path) => {
  const files = new Set(listFiles(folder));
  const lost = [...documentOf(path).querySelectorAll('[href], [src]')]
    .map((link) => link.getAttribute('href') ?? link.getAttribute('src') ?? '')
    .filter((address) => /^\/(?!\/)/.test(address))
    .map((address) => address.replace(/[?#].*$/, ''))
    .filter(
      (address) => !files.has(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`),
    );
  expect(lost).toEqual([]);
});

describe('a page names and offers the languages that it exists in', () => {
  test.each([
    ['/', { en: '/', 'zh-CN': '/zh/', de: '/de/', 'x-default': '/' }, ['zh', 'de']],
    [
      '/zh/guides/read-a-meter/',
      {
        en: '/guides/read-a-meter/',
        'zh-CN': '/zh/guides/read-a-meter/',
        'x-default': '/guides/read-a-meter/',
      },
      ['en'],
    ],
    [
      '/de/guides/oil-a-hinge/',
      { de: '/de/guides/oil-a-hinge/', 'x-default': '/de/guides/oil-a-hinge/' },
      [],
    ],
  ])('%s', (path, named, offered) => {
    const document = documentOf(path);
    const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
    expect(
      Object.fromEntries(
        alternates.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      ),
    ).toEqual(
      Object.fromEntries(Object.entries(named).map(([tag, page]) => [tag, testOrigin + page])),
    );
    const offers = [...document.querySelectorAll('language-offer')];
    expect(offers.map((offer) => offer.getAttribute('data-language'))).toEqual(offered);
  });

  test('the list for search engines names the same', () => {
    const [, entry = ''] = /<url><loc>[^<]*\/de\/guides\/oil-a-hinge\/<\/loc>(.*?)<\/url>/.exec(
      text('sitemap-0.xml'),
    ) ?? [undefined, 'missing'];
    expect(entry).not.toMatch(/hreflang="(?:en|zh)/);
    expect(entry).not.toBe('missing');
  });
});

test.each([
  [
    '/de/guides/oil-a-hinge/',
    [
      ['English', '/', '[To the home page]'],
      ['中文', '/zh/', '[To the home page]'],
    ],
  ],
  [
    '/guides/read-a-meter/',
    [
      ['中文', '/zh/guides/read-a-meter/', undefined],
      ['Deutsch', '/de/', 'To the home page'],
    ],
  ],
])('the switch of %s leads to the same page, else to the home page, and says so', (path, links) => {
  const shown = [...documentOf(path).querySelectorAll('language-switch a')];
  expect(shown.map((link) => [link.textContent.trim(), link.getAttribute('href')])).toEqual(
    links.map(([name, href]) => [name, href]),
  );
  links.forEach(([, , home], i) => {
    const label = shown[i]?.getAttribute('aria-label') ?? '';
    if (home === undefined) expect(label).not.toContain('home page');
    else expect(label).toContain(home);
  });
});

test('lists in a language leave out the guides that lack it', () => {
  const cards = (path: string) =>
    [...documentOf(path).querySelectorAll('guide-card')].map((card) =>
      card.getAttribute('data-address'),
    );
  expect(cards('/')).toEqual(['/guides/change-a-battery/', '/guides/read-a-meter/']);
  expect(cards('/de/')).toEqual(['/de/guides/change-a-battery/', '/de/guides/oil-a-hinge/']);
  expect(text('de/llms.txt')).not.toContain('meter');
  expect(text('rss.xml')).not.toContain('hinge');
  const related = documentOf('/guides/change-a-battery/').querySelectorAll('.related a');
  expect([...related].map((link) => link.getAttribute('href'))).toEqual(['/guides/read-a-meter/']);
});

test('progress in a guide is shown in every language, in that of the guide where it lacks this one', () => {
  const item = documentOf('/zh/progress/').querySelector('[data-begun-guide="oil-a-hinge"]');
  expect(item?.getAttribute('lang')).toBe('de');
  expect(item?.querySelector('[data-continue]')?.getAttribute('href')).toBe(
    '/de/guides/oil-a-hinge/',
  );
});

test.each(pages.filter((path) => path.startsWith('/de/')))(
  'what the frame of %s says comes from the tables of words',
  (path) => {
    const document = documentOf(path);
    expect(document.documentElement.lang).toBe('de');
    // The words of the third language are those of the first in brackets.
    const outside = [...document.querySelectorAll('.site-header, .site-footer, update-offer')]
      .flatMap((part) => [...part.querySelectorAll('*')])
      .filter(
        (element) => !element.closest('kbd, language-switch') && element.children.length === 0,
      )
      .flatMap((element) => [element.textContent.trim(), element.getAttribute('aria-label') ?? ''])
      .filter((said) => /\p{L}/u.test(said) && !/^\[.*\]$/s.test(said));
    expect(outside).toEqual([]);
  },
);

describe('the search', () => {
  test.each([
    ['en', 'battery', 'en', '/guides/change-a-battery/'],
    ['de', 'Batterie', 'de', '/de/guides/change-a-battery/'],
    ['zh', '电表', 'zh', '/zh/guides/read-a-meter/'],
    ['en', 'Scharnier', 'de', '/de/guides/oil-a-hinge/'],
    ['zh', 'Scharnier', 'de', '/de/guides/oil-a-hinge/'],
    ['de', 'electricity', 'en', '/guides/read-a-meter/'],
    ['de', '电表', 'zh', '/zh/guides/read-a-meter/'],
  ])('in %s finds %s in %s', async (from, query, language, path) => {
    const client = searchClient(from as Language, folder);
    const results = await client.search(query, { pages: 3, sections: 3 });
    expect(results.language).toBe(language);
    expect(results.hits[0]?.page.path).toBe(path);
  });

  test('tells the language of what it found', async () => {
    const client = searchClient('en', folder);
    const { tag } = await client.search('Scharnier', { pages: 3, sections: 3 });
    expect(tag).toBe('de');
  });
});
