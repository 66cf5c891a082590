import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src/features/search/query/verdict.ts';
import { planQuery } from '../../../../src/features/search/query/plan.ts';
import { resolve } from '../../../../src/features/search/query/resolve.ts';
import { tinyIndex } from './tiny-index.ts';

const { index, pages } = tinyIndex({
  crash: {
    '': 'Fix a program that will not start',
    messages:
      'The entry point ucrtbase.terminate could not be located in api-ms-win-crt-runtime-l1-1-0.dll',
    install: 'Install KB2999226 on Windows 7. Restart the computer.',
  },
  mine: {
    '': 'Mining with a miner of your own: 蚂蚁矿池的设置',
    pools: 'stratum+tcp://ss.antpool.com:3333 and port 443. 填写三组矿池。',
  },
  kitchen: { '': 'Open kitchen of a restaurant with a window', canteen: '学校食堂要做明厨亮灶' },
});

async function search(query: string) {
  const found = (await Promise.all(planQuery(query).map((term) => resolve(term, index)))).flat();
  const { mode, pages: ranked, corrected, missing } = decide(query, found, pages);
  return {
    mode,
    first: ranked[0] && `${ranked[0].page.path}#${ranked[0].sections[0]?.id ?? ''}`,
    corrected: corrected.map(({ from, to }) => `${from}>${to}`),
    missing,
  };
}

describe('a query finds', () => {
  test.each([
    ['everything as written', 'entry point ucrtbase.terminate', 'all', 'crash#messages'],
    ['a name of many parts', 'api-ms-win-crt-runtime-l1-1-0.dll', 'all', 'crash#messages'],
    ['the beginning of a word', 'ucrtb', 'all', 'crash#messages'],
    ['the beginning of an address', 'stratum+tcp://', 'all', 'mine#pools'],
    ['words of one page in different sections', 'entry point KB2999226', 'all', 'crash#messages'],
    ['Chinese within a longer run', '食堂', 'all', 'kitchen#canteen'],
    ['Chinese written without a gap', '学校食堂明厨亮灶怎么做', 'all', 'kitchen#canteen'],
    ['Chinese in pieces', '矿池蚂蚁', 'all', 'mine#'],
    ['nothing for nonsense', 'qqqq', 'none', undefined],
    ['nothing for Chinese that stands nowhere', '龙凤', 'none', undefined],
    ['nothing for emoji', '😀😀', 'none', undefined],
  ])('%s: %s', async (_, query, mode, first) => {
    expect(await search(query)).toMatchObject({ mode, first });
  });
});

describe('a query is widened and says so', () => {
  test('by one wrong letter', async () => {
    expect(await search('uctrbase')).toMatchObject({
      mode: 'all',
      corrected: ['uctrbase>ucrtbase'],
    });
    expect(await search('kitchn window')).toMatchObject({
      first: 'kitchen#',
      corrected: ['kitchn>kitchen'],
    });
  });

  test('to the telling words of a message, of which half stand nowhere', async () => {
    const message =
      'EasyWorship.exe - Entry Point Not Found: The procedure entry point ucrtbase.terminate could not be located in the dynamic link library C:\\Windows\\system32\\api-ms-win-crt-runtime-l1-1-0.dll. OK';
    expect(await search(message)).toMatchObject({ mode: 'some', first: 'crash#messages' });
    expect((await search('entry point frobnicate')).missing).toEqual(['frobnicate']);
  });
});

test('filters leave out pages of other topics', async () => {
  const found = (
    await Promise.all(planQuery('kitchen').map((term) => resolve(term, index)))
  ).flat();
  expect(decide('kitchen', found, pages, { topic: 'mining' }).pages).toHaveLength(1);
  expect(decide('kitchen', found, pages, { topic: 'windows' }).mode).toBe('none');
});
