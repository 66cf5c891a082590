import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGuide, originOf, readPage, readPages } from '../support/built-pages.ts';
import { site } from '../support/site.ts';
import { readXml } from '../support/xml.ts';

const { folder, pages } = site();
const origin = originOf(readPage('/'));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

const textsOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

test('the site map lists every page that is to be found, and no other', () => {
  const listed = textsOf(readXml(read('sitemap-index.xml')), 'sitemap > loc').flatMap((map) =>
    textsOf(readXml(read(map.slice(origin.length))), 'url > loc'),
  );
  const indexed = readPages()
    .filter(({ document }) => !document.querySelector('meta[name="robots"][content*="noindex"]'))
    .map(({ path }) => path)
    .filter((path) => path !== '/404.html')
    .map((path) => origin + path);
  expect(listed.toSorted()).toEqual(indexed.toSorted());
});

describe.each(['/', '/zh/'])('under %s', (home) => {
  const guides = pages.filter(
    (path) => isGuide(path) && path.startsWith('/zh/') === (home === '/zh/'),
  );

  test('the feed is sound and has every guide', () => {
    const feed = readXml(read(`${home}rss.xml`));
    const links = textsOf(feed, 'item > link');
    expect(links.toSorted()).toEqual(guides.map((path) => origin + path).toSorted());
    expect(textsOf(feed, 'item > title')).toHaveLength(guides.length);
    expect(textsOf(feed, 'item > title')).not.toContain('');
    const dates = textsOf(feed, 'item > pubDate');
    expect(dates).toHaveLength(guides.length);
    expect(dates.filter((date) => Number.isNaN(Date.parse(date)))).toEqual([]);
  });

  test('llms.txt names every guide’s plain text, and each is there', () => {
    const list = read(`${home}llms.txt`);
    for (const guide of guides) {
      const plain = `${guide.slice(0, -1)}.md`;
      expect(list).toContain(plain);
      expect(existsSync(join(folder, plain)), plain).toBe(true);
    }
  });

  test.each(guides)('%s as plain text holds Markdown only', (guide) => {
    const text = read(`${guide.slice(0, -1)}.md`);
    const prose = text.replace(/^(`{3,}|~{3,})[^]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
    expect(text).toMatch(/^# \S/m);
    expect(prose.match(/<\/?[A-Z]\w+|^import |\{\{/gm) ?? []).toEqual([]);
  });
});
