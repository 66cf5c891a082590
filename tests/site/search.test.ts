import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SearchClient } from '../../src/search/client.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { site } from '../support/site.ts';
import { hasHan, splitHan } from '../../src/search/han.ts';

const { folder, url } = site();

const get = async (address: string): Promise<Response> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

/** The site's own search, with the index that was built; only how files come differs from a browser. */
const loader = {
  base: url,
  tag: 'test',
  json: async (address: string) => (await get(address)).json() as Promise<unknown>,
  text: async (address: string) => (await get(address)).text(),
  module: (address: string) => import(join(folder, new URL(address).pathname)) as Promise<unknown>,
  preload: () => undefined,
  forget: () => undefined,
};
const clients = { en: new SearchClient('en', loader), zh: new SearchClient('zh', loader) };

async function search(language: 'en' | 'zh', query: string) {
  const { hits, ...results } = await clients[language].search(query, { pages: 5, sections: 1 });
  return { ...results, hits, first: hits[0]?.page.path };
}

describe('the right guide comes first for', () => {
  test.each([
    ['en', 'ucrtbase.terminate', '/guides/ucrtbase-terminate/'],
    ['en', 'api-ms-win-crt-runtime-l1-1-0.dll', '/guides/ucrtbase-terminate/'],
    ['en', 'KB2999226', '/guides/ucrtbase-terminate/'],
    ['en', 'entry point not found ucrtbase.dll Windows 10', '/guides/ucrtbase-terminate/'],
    ['en', 'stratum', '/guides/antpool-btc-com/'],
    ['en', 'stratum+tcp://', '/guides/antpool-btc-com/'],
    ['en', 'antminer worker name format sub-account dot', '/guides/antpool-btc-com/'],
    ['en', 'school canteen kitchen video requirement', '/guides/dongguan-open-kitchen/'],
    ['en', 'six types of bright kitchen', '/guides/dongguan-open-kitchen/'],
    ['zh', '矿池', '/zh/guides/antpool-btc-com/'],
    ['zh', '矿工号 批量命名 生成', '/zh/guides/antpool-btc-com/'],
    ['zh', '明厨亮灶', '/zh/guides/dongguan-open-kitchen/'],
    ['zh', '学校食堂', '/zh/guides/dongguan-open-kitchen/'],
    ['zh', '后厨 监控 摄像头 安装 要求', '/zh/guides/dongguan-open-kitchen/'],
    ['zh', 'KB2999226 下载 Win7 64位 通用 C 运行时', '/zh/guides/ucrtbase-terminate/'],
  ] as const)('%s: %s', async (language, query, path) => {
    expect((await search(language, query)).first).toBe(path);
  });
});

test('a hit leads to the step and carries the words to mark there', async () => {
  const { hits } = await search('en', 'WuRedir wuauserv');
  expect(hits[0]?.places[0]?.href).toMatch(
    /\/guides\/ucrtbase-terminate\/\?mark=.*wuauserv.*#reset-windows-update$/i,
  );
});

test('a message pasted whole finds its guide though half of it stands nowhere', async () => {
  const message =
    'EasyWorship.exe - Entry Point Not Found. The procedure entry point ucrtbase.terminate could not be located in the dynamic link library C:\\Windows\\SYSTEM32\\api-ms-win-crt-runtime-l1-1-0.dll. Frobnicator module 0xDEADBEEF aborted sequence quux.';
  expect(await search('en', message)).toMatchObject({
    mode: 'some',
    first: '/guides/ucrtbase-terminate/',
  });
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
      language: 'zh',
      first: '/zh/guides/dongguan-open-kitchen/',
    });
  });

  test('for English that only the English pages have', async () => {
    expect(await search('zh', 'redistributable')).toMatchObject({ language: 'en' });
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

test(
  'every run of two to four Chinese characters is found where it stands',
  { timeout: 60_000 },
  async () => {
    const catalogue = JSON.parse(
      readFileSync(join(folder, 'pagefind/catalogue.zh.json'), 'utf8'),
    ) as Catalogue;
    const missed: string[] = [];
    for (const { path, sections } of catalogue.pages) {
      // A few sections of each guide; every run in them.
      for (const id of Object.values(sections).filter((_, i) => i % 9 === 2)) {
        const text = readFileSync(join(folder, `pagefind/text${path}${id || 'head'}.txt`), 'utf8');
        const runs = splitHan(text)
          .filter(hasHan)
          .filter((run) => run.length > 1)
          .slice(0, 12);
        for (const run of runs.map((each) => each.slice(0, 2 + (each.length % 3)))) {
          const { hits } = await clients.zh.search(run, { pages: 30, sections: 1 });
          if (!hits.some(({ page }) => page.path === path)) missed.push(`${path}#${id}: ${run}`);
        }
      }
    }
    expect(missed).toEqual([]);
  },
);
