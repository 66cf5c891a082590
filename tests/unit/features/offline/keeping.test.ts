import { describe, expect, test } from 'vitest';
import { keepAll, type KeptCache, type Keeping } from '../../../../src/features/offline/keeping.ts';
import { listKept } from '../../../../src/features/offline/kept-list.ts';

const HOME = 'https://host.example/docs/';
const encode = (text: string) => new TextEncoder().encode(text);

/** A site of these files, on a host and in its list. */
async function siteOf(files: Readonly<Record<string, string>>) {
  const built = Object.entries(files).map(([path, text]) => ({ path, bytes: encode(text) }));
  return { host: new Map(Object.entries(files)), list: await listKept(built) };
}

/** A cache in memory; `room` is how many files fit. */
function cacheOf(files: Readonly<Record<string, string>> = {}, room = Infinity) {
  const kept = new Map(Object.entries(files).map(([path, text]) => [HOME + path, text]));
  const cache: KeptCache = {
    match: (url) => {
      const text = kept.get(url);
      return Promise.resolve(text === undefined ? undefined : new Response(text));
    },
    put: async (url, response) => {
      if (kept.size >= room) throw new DOMException('No room', 'QuotaExceededError');
      kept.set(url, await response.text());
    },
  };
  const content = () =>
    Object.fromEntries([...kept].map(([url, text]) => [url.slice(HOME.length), text]));
  return { cache, content };
}

/** Asks the host; `asked` says for what, and how. */
function hostOf(files: ReadonlyMap<string, string>, stale: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const fetch: Keeping['fetch'] = (url, { cache }) => {
    const path = url.slice(HOME.length);
    asked.push(`${cache} ${path}`);
    const text = (cache === 'default' ? stale[path] : undefined) ?? files.get(path);
    if (text === 'broken') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      new Response(text ?? 'Not found', {
        status: text === undefined ? 404 : 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Cookie' },
      }),
    );
  };
  return { asked, fetch };
}

const files = { 'a.html': 'A', 'b.html': 'B', 'c.js': 'C' };

describe('keeping a version', () => {
  test('fetches every file once and counts', async () => {
    const { host, list } = await siteOf(files);
    const { cache, content } = cacheOf();
    const { asked, fetch } = hostOf(host);
    const told: number[] = [];
    await keepAll({ list, home: HOME, cache, sources: [], fetch, tell: (done) => told.push(done) });
    expect(content()).toEqual(files);
    expect(asked.toSorted()).toEqual(['default a.html', 'default b.html', 'default c.js']);
    expect(told).toEqual([1, 2, 3]);
  });

  test('takes what did not change from an older copy, and fetches what did', async () => {
    const { host, list } = await siteOf({ ...files, 'b.html': 'B, corrected' });
    const { cache, content } = cacheOf();
    const { asked, fetch } = hostOf(host);
    const sources = [cacheOf({ 'a.html': 'garbage' }).cache, cacheOf(files).cache];
    await keepAll({ list, home: HOME, cache, sources, fetch, tell: () => undefined });
    expect(content()).toEqual({ ...files, 'b.html': 'B, corrected' });
    expect(asked).toEqual(['default b.html']);
  });

  test('goes on with what is there already, and replaces garbage', async () => {
    const { host, list } = await siteOf(files);
    const { cache, content } = cacheOf({ 'a.html': 'A', 'b.html': 'garbage' });
    const { asked, fetch } = hostOf(host);
    await keepAll({ list, home: HOME, cache, sources: [], fetch, tell: () => undefined });
    expect(content()).toEqual(files);
    expect(asked.toSorted()).toEqual(['default b.html', 'default c.js']);
  });

  test('asks the host itself when the browser has an older file', async () => {
    const { host, list } = await siteOf(files);
    const { cache, content } = cacheOf();
    const { asked, fetch } = hostOf(host, { 'b.html': 'B of last week' });
    await keepAll({ list, home: HOME, cache, sources: [], fetch, tell: () => undefined });
    expect(content()).toEqual(files);
    expect(asked).toContain('reload b.html');
  });

  test.each([
    ['the host has another version by now', 'B, corrected', 'changed'],
    ['the host has the file no more', undefined, 'changed'],
    ['the connection breaks', 'broken', 'connection'],
  ])('fails when %s', async (_, answer, why) => {
    const { list } = await siteOf(files);
    const { cache, content } = cacheOf();
    const host = new Map([...Object.entries(files), ['b.html', answer ?? '']]);
    if (answer === undefined) host.delete('b.html');
    const { fetch } = hostOf(host);
    const work = keepAll({ list, home: HOME, cache, sources: [], fetch, tell: () => undefined });
    await expect(work).rejects.toMatchObject({ why });
    expect(content()).not.toHaveProperty(['b.html']);
  });

  test('fails when there is no room', async () => {
    const { host, list } = await siteOf(files);
    const { cache } = cacheOf({}, 2);
    const { fetch } = hostOf(host);
    const work = keepAll({ list, home: HOME, cache, sources: [], fetch, tell: () => undefined });
    await expect(work).rejects.toMatchObject({ why: 'full' });
  });

  test('asks for nothing more after a failure', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.html`, 'broken']));
    const { host, list } = await siteOf(many);
    const { cache } = cacheOf();
    const { asked, fetch } = hostOf(host);
    const work = keepAll({ list, home: HOME, cache, sources: [], fetch, tell: () => undefined });
    await expect(work).rejects.toMatchObject({ why: 'connection' });
    expect(asked.length).toBeLessThan(10);
  });

  test('leaves of an answer only what it is and what kind', async () => {
    const { host, list } = await siteOf({ 'a.html': 'A' });
    const put: Response[] = [];
    const cache: KeptCache = {
      match: () => Promise.resolve(undefined),
      put: (_, response) => Promise.resolve(void put.push(response)),
    };
    const { fetch } = hostOf(host);
    await keepAll({ list, home: HOME, cache, sources: [], fetch, tell: () => undefined });
    expect([...(put[0]?.headers ?? [])]).toEqual([['content-type', 'text/html; charset=utf-8']]);
  });
});
