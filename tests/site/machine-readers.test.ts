import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { isGuide, originOf, readPage, readPages } from '../support/built-pages.ts';
import { site } from '../support/site.ts';

const { folder, pages } = site();
const origin = originOf(readPage('/'));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** Reads well-formed XML, with each of these elements as a list, however many there are. */
function parseXml(path: string, ...lists: string[]): unknown {
  const text = read(path);
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ isArray: (name) => lists.includes(name) }).parse(text);
}

test('the site map lists every page that is to be found, and no other', () => {
  const index = parseXml('sitemap-index.xml', 'sitemap') as {
    sitemapindex: { sitemap: { loc: string }[] };
  };
  const listed = index.sitemapindex.sitemap.flatMap(({ loc }) => {
    const map = parseXml(loc.slice(origin.length), 'url') as { urlset: { url: { loc: string }[] } };
    return map.urlset.url.map((url) => url.loc.slice(origin.length));
  });
  const indexed = readPages()
    .filter(({ document }) => !document.querySelector('meta[name="robots"][content*="noindex"]'))
    .map(({ path }) => path)
    .filter((path) => path !== '/404.html');
  expect(listed.toSorted()).toEqual(indexed.toSorted());
});

describe.each(['/', '/zh/'])('under %s', (home) => {
  const guides = pages.filter(
    (path) => isGuide(path) && path.startsWith('/zh/') === (home === '/zh/'),
  );

  test('the feed is sound and has every guide', () => {
    const { rss } = parseXml(`${home}rss.xml`, 'item') as {
      rss: { channel: { item: { link: string; title: string; pubDate: string }[] } };
    };
    const { item: items } = rss.channel;
    expect(items.map(({ link }) => link.slice(origin.length)).toSorted()).toEqual(
      guides.toSorted(),
    );
    expect(items.filter(({ title }) => title.trim() === '')).toEqual([]);
    expect(items.filter(({ pubDate }) => Number.isNaN(Date.parse(pubDate)))).toEqual([]);
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
