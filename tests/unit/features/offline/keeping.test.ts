import { describe, expect, test } from 'vitest';
import {
  faultOf,
  keepAll,
  type KeptCache,
  type Keeping,
} from '../../../../src/features/offline/keeping.ts';
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

/** Without a pack, older copies or anybody who listens. */
const quiet = {
  home: HOME,
  sources: [],
  openPack: () => Promise.resolve(undefined),
  tell: () => undefined,
} as const;

const files = { 'a.html': 'A', 'b.html': 'B', 'c.js': 'C' };

describe('keeping a version', () => {
  test('fetches every file once and counts', async () => {
    const { host, list } = await siteOf(files);
    const { cache, content } = cacheOf();
    const { asked, fetch } = hostOf(host);
    const told: number[] = [];
    await keepAll({ ...quiet, list, cache, fetch, tell: (done) => told.push(done) });
    expect(content()).toEqual(files);
    expect(asked.toSorted()).toEqual(['default a.html', 'default b.html', 'default c.js']);
    expect(told).toEqual([1, 2, 3]);
  });

  test('takes what did not change from an older copy, and fetches what did', async () => {
    const { host, list } = await siteOf({ ...files, 'b.html': 'B, corrected' });
    const { cache, content } = cacheOf();
    const { asked, fetch } = hostOf(host);
    const sources = [cacheOf({ 'a.html': 'garbage' }).cache, cacheOf(files).cache];
    await keepAll({ ...quiet, list, cache, sources, fetch });
    expect(content()).toEqual({ ...files, 'b.html': 'B, corrected' });
    expect(asked).toEqual(['default b.html']);
  });

  test('goes on with what is there already, and replaces garbage', async () => {
    const { host, list } = await siteOf(files);
    const { cache, content } = cacheOf({ 'a.html': 'A', 'b.html': 'garbage' });
    const { asked, fetch } = hostOf(host);
    await keepAll({ ...quiet, list, cache, fetch });
    expect(content()).toEqual(files);
    expect(asked.toSorted()).toEqual(['default b.html', 'default c.js']);
  });

  test('asks the host itself when the browser has an older file', async () => {
    const { host, list } = await siteOf(files);
    const { cache, content } = cacheOf();
    const { asked, fetch } = hostOf(host, { 'b.html': 'B of last week' });
    await keepAll({ ...quiet, list, cache, fetch });
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
    const work = keepAll({ ...quiet, list, cache, fetch });
    await expect(work).rejects.toMatchObject({ why });
    expect(content()).not.toHaveProperty(['b.html']);
  });

  test('fails with what the cache says', async () => {
    const { host, list } = await siteOf(files);
    const { cache } = cacheOf({}, 2);
    const { fetch } = hostOf(host);
    const work = keepAll({ ...quiet, list, cache, fetch });
    await expect(work).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });

  test('asks for nothing more after a failure', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.html`, 'broken']));
    const { host, list } = await siteOf(many);
    const { cache } = cacheOf();
    const { asked, fetch } = hostOf(host);
    const work = keepAll({ ...quiet, list, cache, fetch });
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
    await keepAll({ ...quiet, list, cache, fetch });
    expect([...(put[0]?.headers ?? [])]).toEqual([['content-type', 'text/html; charset=utf-8']]);
  });

  test('writes nothing more after a failure, in whichever lane', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.html`, `${n}`]));
    const { host, list } = await siteOf(many);
    const { cache, content } = cacheOf();
    const { fetch } = hostOf(host);
    let asked = 0;
    let kept: number | undefined;
    const failing: Keeping['fetch'] = async (url, options) => {
      asked += 1;
      if (asked === 3) throw new TypeError('Failed to fetch');
      // The others are slower than the one that fails.
      await new Promise((done) => setTimeout(done, 20));
      return fetch(url, options);
    };
    const work = keepAll({ ...quiet, list, cache, fetch: failing });
    await work.catch(() => (kept = Object.keys(content()).length));
    await new Promise((done) => setTimeout(done, 60));
    expect(kept).toBeLessThan(7);
    expect(Object.keys(content())).toHaveLength(kept ?? NaN);
    expect(asked).toBeLessThan(8);
  });

  test('stops when it is told to, and writes nothing more', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.html`, `${n}`]));
    const { host, list } = await siteOf(many);
    const { cache, content } = cacheOf();
    const { fetch } = hostOf(host);
    const control = new AbortController();
    const work = keepAll({
      ...{ ...quiet, list, cache, fetch, signal: control.signal },
      tell: (done) => {
        if (done === 10) control.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ why: 'stopped' });
    expect(Object.keys(content())).toHaveLength(10);
  });
});

describe('a host that adds something to every page', () => {
  const changed = { ...files, 'a.html': 'A<!-- beacon -->', 'b.html': 'B<!-- beacon -->' };

  test('does not keep readers from this version: it comes out of the pack', async () => {
    const { list } = await siteOf({ ...files, 'c.js': 'C, corrected' });
    const { asked, fetch } = hostOf(
      new Map(Object.entries({ ...changed, 'c.js': 'C, corrected' })),
    );
    const { cache, content } = cacheOf();
    let packs = 0;
    const openPack = () => {
      packs += 1;
      return Promise.resolve(cacheOf({ ...files, 'c.js': 'C, corrected' }).cache);
    };
    const sources = [cacheOf({ 'a.html': 'A, old', 'b.html': 'B, old', 'c.js': 'C' }).cache];
    await keepAll({ ...quiet, list, cache, sources, fetch, openPack });
    expect(content()).toEqual({ ...files, 'c.js': 'C, corrected' });
    expect(packs).toBe(1);
    expect(asked.length).toBeLessThan(6);
  });

  test('is not asked for the pack while all is as it was built', async () => {
    const { host, list } = await siteOf({ ...files, 'b.html': 'B, corrected' });
    const { cache } = cacheOf();
    const { fetch } = hostOf(host);
    const openPack = () => Promise.reject(new Error('asked for'));
    await keepAll({ ...quiet, list, cache, sources: [cacheOf(files).cache], fetch, openPack });
  });

  test.each([
    ['has no pack', undefined],
    ['has another pack', cacheOf({ 'a.html': 'A of last week' }).cache],
  ])('and %s has no copy of this version', async (_, pack) => {
    const { list } = await siteOf(files);
    const { cache } = cacheOf();
    const { fetch } = hostOf(new Map(Object.entries(changed)));
    const openPack = () => Promise.resolve(pack);
    const work = keepAll({ ...quiet, list, cache, fetch, openPack });
    await expect(work).rejects.toMatchObject({ why: 'changed' });
  });
});

test.each([
  [new DOMException('No room', 'QuotaExceededError'), 'full'],
  [new DOMException('Gone', 'InvalidStateError'), 'unknown'],
  [new TypeError('x is undefined'), 'unknown'],
  [undefined, 'unknown'],
])('%s is the fault %s', (error, why) => {
  expect(faultOf(error)).toBe(why);
});
