import { describe, expect, test } from 'vitest';
import { searchClients } from '../support/search-client.ts';

const clients = searchClients();

async function search(language: 'en' | 'zh', query: string) {
  const { hits, ...results } = await clients[language].search(query, { pages: 5, sections: 1 });
  return { ...results, hits, first: hits[0]?.page.path };
}

describe('the right guide comes first for codes, addresses and Chinese of every kind', () => {
  test.each([
    ['en', 'KB2999226', '/guides/ucrtbase-terminate/'],
    ['en', 'ＫＢ２９９９２２６', '/guides/ucrtbase-terminate/'],
    ['en', 'stratum+tcp://', '/guides/antpool-btc-com/'],
    ['en', '.xls', '/guides/xls-xlsx-python/'],
    ['zh', '蚂蚁矿机S9', '/zh/guides/antpool-btc-com/'],
    ['zh', '蚂蚁矿机Ｓ９，怎么设置？', '/zh/guides/antpool-btc-com/'],
    ['zh', '学校食堂', '/zh/guides/dongguan-open-kitchen/'],
    ['zh', '《明厨亮灶》。', '/zh/guides/dongguan-open-kitchen/'],
  ] as const)('%s: %s', async (language, query, path) => {
    expect((await search(language, query)).first).toBe(path);
  });
});

test.each(['KB2999226', 'stratum', 'wuauserv'])(
  '%s opens at a step, not at the background that has the word too',
  async (word) => {
    const { hits } = await search('en', word);
    const id = new URL(hits[0]?.places[0]?.href ?? '', 'http://site').hash.slice(1);
    const sections = Object.values(hits[0]?.page.sections ?? {});
    expect(sections.find(([section]) => section === id)?.[2], `#${id}`).toBe(1);
  },
);

test('every place of a hit but the head of its page has a title', async () => {
  const { hits } = await clients.en.search('stratum', { pages: 9, sections: 9 });
  const untitled = hits
    .flatMap(({ places }) => places)
    .filter(({ title, href }) => title.length === 0 && href.includes('#'));
  expect(hits.length).toBeGreaterThan(0);
  expect(untitled).toEqual([]);
});

test('a hit leads to the step and carries the words to mark there', async () => {
  const { hits } = await search('en', 'WuRedir wuauserv');
  expect(hits[0]?.places[0]?.href).toMatch(
    /\/guides\/ucrtbase-terminate\/\?mark=.*wuauserv.*#reset-windows-update$/i,
  );
});

describe('one wrong letter is forgiven, and said', () => {
  test.each([
    ['uctrbase', 'ucrtbase', '/guides/ucrtbase-terminate/'],
    ['antpol', 'AntPool', '/guides/antpool-btc-com/'],
  ])('%s', async (from, to, path) => {
    expect(await search('en', from)).toMatchObject({ first: path, corrected: [{ from, to }] });
  });
});

describe('the other language is searched', () => {
  test('for Chinese on an English page', async () => {
    expect(await search('en', '明厨亮灶')).toMatchObject({
      language: { id: 'zh' },
      first: '/zh/guides/dongguan-open-kitchen/',
    });
  });

  test('for English that only the English pages have', async () => {
    expect(await search('zh', 'landlord')).toMatchObject({ language: { id: 'en' } });
  });
});

test.each([
  '',
  '😀',
  '"',
  '<img src=x onerror=alert(1)>',
  '\u202eabc',
  'a'.repeat(20_000),
  '的',
  '%%%',
  '-- --',
  '食'.repeat(20_000),
  '“',
  'مرحبا بالعالم',
])('odd input does no harm: %.20s', async (query) => {
  const { mode } = await search('en', query);
  expect(['all', 'some', 'none']).toContain(mode);
});

test('filters leave only their own', async () => {
  const { hits } = await clients.en.search('windows', {
    pages: 9,
    sections: 1,
    filter: { topic: 'mining' },
  });
  expect(hits.filter(({ page }) => page.topic !== 'mining')).toEqual([]);
});
