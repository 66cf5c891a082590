import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  fingerprint,
  keptAddress,
  listKept,
} from '../../../../src/features/offline/kept-list.ts';

const file = (path: string, text = path) => ({ path, bytes: new TextEncoder().encode(text) });

describe('the list of what is kept', () => {
  test('has pages under their addresses, and every other file under its name', async () => {
    const paths = ['index.html', 'zh/guides/x/index.html', '404.html', 'pagefind/a.pf_index'];
    const { files } = await listKept(paths.map((path) => file(path)));
    expect(Object.keys(files).toSorted()).toEqual([
      '',
      '404.html',
      'pagefind/a.pf_index',
      'zh/guides/x/',
    ]);
  });

  test.each([
    'guides/x.md',
    'rss.xml',
    'zh/rss.xml',
    'sitemap-0.xml',
    'llms.txt',
    'zh/llms.txt',
    'robots.txt',
    'share/guides/x.zh.png',
    'service-worker.js',
    'offline-0123abcd.json',
  ])('leaves %s out', async (path) => {
    expect((await listKept([file(path)])).files).toEqual({});
  });

  test.each(['pagefind/text/robots.txt.txt', 'guides/x/files/list.txt', 'offline/index.html'])(
    'has %s',
    async (path) => {
      expect(Object.keys((await listKept([file(path)])).files)).toHaveLength(1);
    },
  );

  test('says how much it all is', async () => {
    expect((await listKept([file('a', '12345'), file('b.md', '67'), file('c', '89')])).bytes).toBe(
      7,
    );
  });

  test('gives the same files the same version, in whatever order, and other files another', async () => {
    const version = async (...files: { path: string; bytes: Uint8Array<ArrayBuffer> }[]) =>
      (await listKept(files)).version;
    const first = await version(file('a'), file('b'));
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(await version(file('b'), file('a'))).toBe(first);
    expect(await version(file('a'), file('b', 'changed'))).not.toBe(first);
    expect(await version(file('a'), file('c', 'b'))).not.toBe(first);
    expect(await version(file('a'), file('b'), file('rss.xml'))).toBe(first);
  });
});

test('a fingerprint is the beginning of the SHA-256', async () => {
  const bytes = new TextEncoder().encode('路标');
  const whole = createHash('sha256').update(bytes).digest('hex');
  expect(await fingerprint(bytes)).toBe(whole.slice(0, 16));
});

test.each([
  ['index.html', ''],
  ['zh/index.html', 'zh/'],
  ['404.html', '404.html'],
  ['my-index.html', 'my-index.html'],
])('the file %s is at "%s"', (path, address) => {
  expect(addressOf(path)).toBe(address);
});

describe.each(['https://host.example/', 'https://host.example/docs/'])('from %s on', (home) => {
  test.each([
    ['', ''],
    ['?q=1', ''],
    ['index.html', ''],
    ['guides/x/', 'guides/x/'],
    ['guides/x/?pool=antpool&mark=a#step', 'guides/x/'],
    ['zh/search/?q=%E8%B7%AF', 'zh/search/'],
    ['guides/x', 'guides/x'],
    ['pagefind/pagefind-entry.json?ts=17', 'pagefind/pagefind-entry.json'],
  ])('%s is found at "%s"', (path, address) => {
    expect(keptAddress(home + path, home)).toBe(address);
  });
});

test.each(['https://other.example/docs/', 'https://host.example/', 'https://host.example/docs2/'])(
  'nothing is kept of %s, outside the site',
  (url) => {
    expect(keptAddress(url, 'https://host.example/docs/')).toBeUndefined();
  },
);
