import { expect, test } from 'vitest';
import type { CataloguePage } from '../../../../src/features/search/catalogue.ts';
import { withTitleRuns } from '../../../../src/features/search/query/title-runs.ts';

const page = (title: string): CataloguePage => ({
  path: `/${title}/`,
  title,
  topic: title.startsWith('Fix') ? 'windows' : 'mining',
  topicTitle: '',
  kind: 'how-to',
  kindTitle: '',
  status: 'current',
  sections: {},
});
const pages = ['Fix ucrtbase.terminate', 'Three  pools', 'A miner', '东莞明厨亮灶', 'Four'].map(
  page,
);
const ranked = ['Four', 'A miner', 'Three  pools'].map((title) => ({
  page: pages.find((each) => each.title === title) ?? page(title),
  score: 1,
  covers: 1,
  sections: [],
}));

const titles = (query: string, topic?: string) => {
  const { pages: found, hasRun } = withTitleRuns(query, ranked, pages, topic ? { topic } : {});
  return [hasRun, ...found.map(({ page: { title } }) => title)];
};

test.each([
  [
    'begins a word: first',
    'Ucrtbase.term',
    [true, 'Fix ucrtbase.terminate', 'Four', 'A miner', 'Three  pools'],
  ],
  [
    'spaces and width do not count',
    ' ｔｈｒｅｅ pools ',
    [true, 'Three  pools', 'Four', 'A miner'],
  ],
  [
    'stands within a word: third',
    'rtbase',
    [true, 'Four', 'A miner', 'Fix ucrtbase.terminate', 'Three  pools'],
  ],
  ['a page that is in front anyway stays there', 'our', [true, 'Four', 'A miner', 'Three  pools']],
  ['Chinese, two characters', '明厨', [true, '东莞明厨亮灶', 'Four', 'A miner', 'Three  pools']],
  ['too short', 'uc', [false, 'Four', 'A miner', 'Three  pools']],
  ['in no title', 'quux', [false, 'Four', 'A miner', 'Three  pools']],
] as const)('%s: %s', (_, query, expected) => {
  expect(titles(query)).toEqual(expected);
});

test('a page that the filter leaves out is not brought in', () => {
  expect(titles('ucrtbase', 'mining')[0]).toBe(false);
});
