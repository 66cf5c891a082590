import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  checkHost,
  CopyMaker,
  stepAside,
  type World,
} from '../../../../src/features/offline/copy-maker.ts';
import { copyNames } from '../../../../src/features/offline/copy-names.ts';
import { listKept } from '../../../../src/features/offline/kept-list.ts';
import type { FromWorker } from '../../../../src/features/offline/messages.ts';
import { pack } from '../../../../src/features/offline/pack.ts';
import { MemoryCaches } from '../../../support/memory-caches.ts';

const HOME = 'https://host.example/docs/';
const NOW = 1_763_856_000_000;
const MINUTE = 60_000;
const encode = (text: string) => new TextEncoder().encode(text);
const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, n) => [`assets/${String(n)}.js`, `file ${String(n)}`]),
);

type Answer = string | Uint8Array<ArrayBuffer> | Response | undefined;

/** A host with a site, a browser with caches, and a worker's view of both. */
async function worldOf(content: Readonly<Record<string, string>> = files) {
  const built = Object.entries(content).map(([path, text]) => ({ path, bytes: encode(text) }));
  const list = await listKept(built);
  const whole = await pack(
    built.map(({ path, bytes }) => ({ address: path, type: 'text/javascript', bytes })),
  ).arrayBuffer();
  const host = new Map<string, Answer>([
    ...Object.entries(content),
    [`offline-${list.version}.json`, JSON.stringify(list)],
    [`offline-${list.version}.pack`, new Uint8Array(gzipSync(whole))],
    ['service-worker.js', 'worker'],
  ]);
  const browser = new MemoryCaches();
  const told: FromWorker[] = [];
  const asked: string[] = [];
  const state = { now: NOW, isDark: false, estimate: {} as StorageEstimate, unregistered: 0 };
  const world: World = {
    home: HOME,
    version: list.version,
    caches: browser.caches,
    fetch: (url) => {
      const path = url.slice(HOME.length);
      asked.push(path);
      if (state.isDark) return Promise.reject(new TypeError('Failed to fetch'));
      const answer = host.get(path);
      if (answer instanceof Response) return Promise.resolve(answer.clone());
      return Promise.resolve(
        new Response(answer ?? '', { status: answer === undefined ? 404 : 200 }),
      );
    },
    estimate: () => Promise.resolve(state.estimate),
    unregister: () => Promise.resolve((state.unregistered += 1)),
    tell: (message) => told.push(message),
    now: () => state.now,
  };
  const name = `waymark:/docs/:${list.version}`;
  const kept = () => Object.keys(browser.content(name)).length;
  const last = () => told.at(-1);
  return { world, host, browser, told, asked, state, name, kept, last, list };
}

const html = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });

describe('making a copy', () => {
  test('keeps every file and, last, the record', async () => {
    const { world, browser, name, kept, last, told, asked } = await worldOf();
    await new CopyMaker(world).make(true);
    expect(kept()).toBe(31);
    expect(JSON.parse(browser.content(name)[`${HOME}offline-record.json`] ?? '')).toMatchObject({
      files: 30,
      since: NOW,
    });
    expect(told).toContainEqual({ is: 'keeping', done: 20, total: 30 });
    expect(last()).toEqual({ is: 'kept' });
    expect(asked).toHaveLength(2);
  });

  test('is done once, however often it is asked for meanwhile', async () => {
    const { world, told } = await worldOf();
    const maker = new CopyMaker(world);
    await Promise.all([maker.make(true), maker.make(false), maker.make(false)]);
    expect(told.filter(({ is }) => is === 'kept')).toHaveLength(1);
  });

  test.each([
    ['is smaller than the copy', { quota: 200, usage: 0 }, 'full'],
    ['is nearly used up', { quota: 10_000, usage: 9_900 }, 'full'],
    ['is large', { quota: 10_000, usage: 0 }, undefined],
    ['is not told', {}, undefined],
  ])('asks for room first: one that %s', async (_, estimate, why) => {
    const { world, state, browser, last, asked } = await worldOf();
    state.estimate = estimate;
    await new CopyMaker(world).make(true).catch(() => undefined);
    expect(last()).toEqual(why ? { is: 'failed', why } : { is: 'kept' });
    if (why) {
      expect([...browser.stores.keys()]).toEqual([]);
      expect(asked).toHaveLength(1);
    }
  });

  test.each([
    ['rejects', () => Promise.reject(new TypeError('Not supported'))],
    ['is missing', async () => (undefined as unknown as StorageManager).estimate()],
  ])('takes a browser whose estimate %s for one with room', async (_, estimate) => {
    const { world, last } = await worldOf();
    // As worker.ts asks: what is missing throws inside.
    await new CopyMaker({ ...world, estimate: async () => estimate() }).make(true);
    expect(last()).toEqual({ is: 'kept' });
  });

  test('calls a disk full only if the browser says so', async () => {
    const { world, browser, last } = await worldOf();
    browser.room = 12;
    await expect(new CopyMaker(world).make(true)).rejects.toThrow();
    expect(last()).toEqual({ is: 'failed', why: 'full' });
    expect([...browser.stores.keys()]).toEqual([]);
  });

  test('calls what nobody foresaw unknown', async () => {
    const { world, last } = await worldOf();
    const keys = () => Promise.reject(new DOMException('Odd', 'UnknownError'));
    await expect(
      new CopyMaker({ ...world, caches: { ...world.caches, keys } }).make(true),
    ).rejects.toThrow();
    expect(last()).toEqual({ is: 'failed', why: 'unknown' });
  });

  const cut = '{"version":"';
  test.each([
    ['is a page, with status 200', html()],
    ['is cut', cut],
    ['is empty', ''],
    ['is null', 'null'],
    ['is a list of nothing', '{"version":"x","bytes":0,"files":{}}'],
    ['is of another version', '{"version":"x","bytes":1,"files":{"a":"b"}}'],
    ['is gone', undefined],
    ['is behind a broken server', new Response('Oops', { status: 500 })],
  ])('a list that %s is no full disk', async (_, answer) => {
    const { world, host, browser, last, list } = await worldOf();
    host.set(`offline-${list.version}.json`, answer);
    await expect(new CopyMaker(world).make(true)).rejects.toThrow();
    expect(last()).toEqual({ is: 'failed', why: 'changed' });
    expect(await copyNames(browser.caches, HOME)).toEqual([]);
  });

  test('without a network says so, and the next visit tries again at once', async () => {
    const { world, state, last } = await worldOf();
    state.isDark = true;
    const maker = new CopyMaker(world);
    await expect(maker.make(true)).rejects.toThrow();
    expect(last()).toEqual({ is: 'failed', why: 'connection' });
    state.isDark = false;
    await maker.make(true);
    expect(last()).toEqual({ is: 'kept' });
  });
});

describe('removing while a copy is made', () => {
  /** A world that stands still at a file until it is let go on. */
  async function halfway() {
    const all = await worldOf();
    let goOn = () => {};
    const gate = new Promise<void>((done) => (goOn = done));
    let arrived = () => {};
    const arrival = new Promise<void>((done) => (arrived = done));
    all.host.delete(`offline-${all.list.version}.pack`);
    const { fetch } = all.world;
    const world: World = {
      ...all.world,
      fetch: async (url, options) => {
        if (url.endsWith('/9.js')) {
          arrived();
          await gate;
        }
        return fetch(url, options);
      },
    };
    return { ...all, world, arrival, goOn };
  }

  test('leaves nothing, and says nothing of a kept copy', async () => {
    const { world, arrival, goOn, browser, name, told } = await halfway();
    const maker = new CopyMaker(world);
    const work = maker.make(true);
    await arrival;
    maker.stop();
    browser.stores.delete(name);
    goOn();
    await expect(work).rejects.toMatchObject({ why: 'stopped' });
    expect([...browser.stores.keys()]).toEqual([]);
    expect(told.filter(({ is }) => is !== 'keeping')).toEqual([]);
  });

  test('leaves nothing even where the worker does not hear of it', async () => {
    const { world, arrival, goOn, browser, name, told } = await halfway();
    const work = new CopyMaker(world).make(true);
    await arrival;
    browser.stores.delete(name);
    goOn();
    await expect(work).rejects.toMatchObject({ why: 'stopped' });
    expect([...browser.stores.keys()]).toEqual([]);
    expect(told.some(({ is }) => is === 'kept')).toBe(false);
  });

  test('and keeping again makes the whole copy; the first making does not spoil it', async () => {
    const { world, arrival, goOn, browser, name, kept, told } = await halfway();
    const first = new CopyMaker(world).make(true);
    await arrival;
    browser.stores.delete(name);
    const second = new CopyMaker(world).make(true);
    goOn();
    await expect(first).rejects.toMatchObject({ why: 'stopped' });
    await second;
    expect(kept()).toBe(31);
    expect(told.filter(({ is }) => is === 'kept')).toHaveLength(1);
    // And removed once more, for good.
    browser.stores.delete(name);
    expect([...browser.stores.keys()]).toEqual([]);
  });

  test('the same worker makes a new copy after it was told to stop', async () => {
    const { world, arrival, goOn, browser, name, kept } = await halfway();
    const maker = new CopyMaker(world);
    const first = maker.make(true);
    await arrival;
    maker.stop();
    browser.stores.delete(name);
    const second = maker.make(false);
    goOn();
    await expect(first).rejects.toThrow();
    await second;
    expect(kept()).toBe(31);
  });
});

describe('a copy that lost files', () => {
  test('is completed', async () => {
    const { world, browser, name, kept, asked } = await worldOf();
    const maker = new CopyMaker(world);
    await maker.make(true);
    const store = browser.stores.get(name);
    for (const url of [...(store?.keys() ?? [])].slice(0, 15)) store?.delete(url);
    asked.length = 0;
    await maker.make(false);
    expect(kept()).toBe(31);
    expect(asked.length).toBeLessThan(3);
  });

  test('stays as it is where it cannot be', async () => {
    const { world, browser, state, name, kept, last } = await worldOf();
    const maker = new CopyMaker(world);
    await maker.make(true);
    browser.stores.get(name)?.delete(`${HOME}assets/3.js`);
    state.isDark = true;
    await expect(maker.make(false)).rejects.toThrow();
    expect(last()).toEqual({ is: 'failed', why: 'connection' });
    expect(kept()).toBeGreaterThanOrEqual(30);
  });
});

describe('a half-done upload', () => {
  test('is not asked for its pack at every page view', async () => {
    const { world, host, asked, state, list, last } = await worldOf();
    const good = host.get('assets/7.js');
    host.set('assets/7.js', 'of the old version');
    host.set(`offline-${list.version}.pack`, 'cut');
    const maker = new CopyMaker(world);
    const visit = () => maker.make(true).catch(() => undefined);
    const after = async (minutes: number) => {
      asked.length = 0;
      state.now += minutes * MINUTE;
      await visit();
      expect(last()).toEqual({ is: 'failed', why: 'changed' });
      return asked.length > 0;
    };
    expect(await after(0)).toBe(true);
    expect(await after(1)).toBe(false);
    expect(await after(10)).toBe(true);
    expect(await after(15)).toBe(false);
    expect(await after(10)).toBe(true);
    host.set('assets/7.js', good);
    state.now += 60 * MINUTE;
    await visit();
    expect(last()).toEqual({ is: 'kept' });
  });

  test('is asked again at once by its own next version', async () => {
    const { world, host, browser } = await worldOf();
    host.set(`offline-${world.version}.json`, '');
    await expect(new CopyMaker(world).make(true)).rejects.toThrow();
    const next = await worldOf({ ...files, 'new.js': 'new' });
    await new CopyMaker({ ...next.world, caches: browser.caches }).make(true);
    expect([...browser.stores.keys()]).toEqual([next.name]);
  });
});

describe('a way out for readers of an old copy', () => {
  const others = ['waymark:/:1', 'waymark:/docs/v2/:1', 'other'];
  const visits = async (world: World, state: { now: number }, count: number, minutes = 60) => {
    for (let visit = 0; visit < count; visit += 1) {
      await checkHost(world);
      state.now += minutes * MINUTE;
    }
  };

  test.each([
    ['answers 404', new Response('', { status: 404 })],
    ['answers 410', new Response('', { status: 410 })],
    ['sends its home page for it', html()],
  ])('the third visit at which the host %s removes the copy', async (_, answer) => {
    const { world, host, browser, state } = await worldOf();
    await new CopyMaker(world).make(true);
    for (const name of others) browser.put(name, { x: 'x' });
    host.set('service-worker.js', answer);
    await visits(world, state, 2);
    expect(state.unregistered).toBe(0);
    await visits(world, state, 1);
    expect(state.unregistered).toBe(1);
    expect([...browser.stores.keys()]).toEqual(others);
  });

  test.each([
    ['is there', new Response('code', { headers: { 'Content-Type': 'text/javascript' } })],
    ['is broken', new Response('', { status: 500 })],
    ['is behind a wall', Response.redirect('https://login.example/')],
  ])('a worker that %s is not gone', async (_, answer) => {
    const { world, host, state } = await worldOf();
    host.set('service-worker.js', answer);
    await visits(world, state, 9);
    expect(state.unregistered).toBe(0);
  });

  test('nothing is concluded without a network, from one bad hour, or from misses between hits', async () => {
    const { world, host, state } = await worldOf();
    state.isDark = true;
    await visits(world, state, 9);
    state.isDark = false;
    host.delete('service-worker.js');
    await visits(world, state, 9, 1);
    expect(state.unregistered).toBe(0);
    host.set('service-worker.js', 'worker');
    state.now += 60 * MINUTE;
    await visits(world, state, 1);
    host.delete('service-worker.js');
    await visits(world, state, 2);
    expect(state.unregistered).toBe(0);
  });

  test('a new version whose list stays away is no reason to show the old one for ever', async () => {
    const { world, host, browser, state } = await worldOf();
    browser.put('waymark:/docs/:old', { [`${HOME}offline-record.json`]: '{}' });
    host.delete(`offline-${world.version}.json`);
    for (let visit = 0; visit < 3; visit += 1) {
      expect(browser.stores.has('waymark:/docs/:old')).toBe(true);
      await new CopyMaker(world).make(true).catch(() => undefined);
      state.now += 60 * MINUTE;
    }
    expect(state.unregistered).toBe(1);
    expect([...browser.stores.keys()]).toEqual([]);
  });

  test('a copy that only wants completing stays, though its list is gone by now', async () => {
    const { world, host, browser, state, name } = await worldOf();
    const maker = new CopyMaker(world);
    await maker.make(true);
    host.delete(`offline-${world.version}.json`);
    for (let visit = 0; visit < 5; visit += 1) {
      await maker.make(false).catch(() => undefined);
      state.now += 60 * MINUTE;
    }
    expect(state.unregistered).toBe(0);
    expect(browser.stores.has(name)).toBe(true);
  });

  test('stepping aside touches no other site of the host', async () => {
    const { world, browser } = await worldOf();
    for (const name of [...others, 'waymark:/docs/:1']) browser.put(name, { x: 'x' });
    await stepAside(world);
    expect([...browser.stores.keys()]).toEqual(others);
  });
});

test('the copies of one base are no copies of another', async () => {
  const browser = new MemoryCaches();
  for (const name of ['waymark:/:1', 'waymark:/docs/:1', 'waymark:/docs/:2', 'waymark:/docs/v2/:1'])
    browser.put(name, {});
  browser.put('waymark:/docs/:1', { x: 'x' });
  for (const name of [
    'waymark:/:1',
    'waymark:/docs/:2',
    'waymark:/docs/v2/:1',
    'waymark:/docs/:failures',
  ])
    browser.put(name, { x: 'x' });
  expect(await copyNames(browser.caches, HOME)).toEqual(['waymark:/docs/:1', 'waymark:/docs/:2']);
  expect(await copyNames(browser.caches, 'https://host.example/')).toEqual(['waymark:/:1']);
});
