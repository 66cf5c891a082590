import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { MemoryCaches } from '../../../support/memory-caches.ts';

const HOME = 'https://host.example/docs/';
const OWN = 'waymark:/docs/:v1';
const browser = new MemoryCaches();
const hears = new Map<string, (event: object) => void>();
const fetched = vi.fn<(request: { url: string }) => Promise<Response>>();

beforeAll(async () => {
  vi.stubGlobal('OFFLINE_VERSION', 'v1');
  vi.stubGlobal('caches', browser.caches);
  vi.stubGlobal('BroadcastChannel', class {});
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('self', {
    registration: { scope: HOME },
    clients: { claim: () => Promise.resolve() },
    addEventListener: (type: string, hear: (event: object) => void) => hears.set(type, hear),
  });
  await import('../../../../src/features/offline/worker.ts');
});

beforeEach(() => {
  browser.stores.clear();
  browser.put(OWN, {
    [HOME]: 'home',
    [`${HOME}guides/x/`]: 'guide',
    [`${HOME}404.html`]: 'lost',
  });
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(new Response('from the network')));
});

afterAll(() => vi.unstubAllGlobals());

/** What the worker answers; nothing where it leaves the request to the browser. */
async function ask(path: string, method = 'GET', mode = 'navigate') {
  let answer: Promise<Response> | undefined;
  hears.get('fetch')?.({
    request: { url: new URL(path, HOME).href, method, mode },
    respondWith: (given: Promise<Response>) => (answer = given),
    waitUntil: () => undefined,
  });
  return answer;
}

test.each(['', '?q=1', 'index.html'])('"%s" is answered from the copy', async (path) => {
  expect(await (await ask(path))?.text()).toBe('home');
});

test.each(['POST', 'HEAD', 'PUT'])('%s is left to the network', async (method) => {
  expect(await ask('', method)).toBeUndefined();
});

test('what lies outside the site is left to the network', async () => {
  expect(await ask('/')).toBeUndefined();
  expect(await ask('https://other.example/docs/')).toBeUndefined();
});

test('an address without its slash leads to the one with it, and keeps the question', async () => {
  const answer = await ask('guides/x?pool=antpool&site=a');
  expect(answer?.status).toBe(302);
  expect(answer?.headers.get('Location')).toBe(`${HOME}guides/x/?pool=antpool&site=a`);
});

test('what is not kept comes from the network, and without one is said not to exist', async () => {
  expect(await (await ask('guides/y/'))?.text()).toBe('from the network');
  fetched.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
  const lost = await ask('guides/y/');
  expect([lost?.status, await lost?.text()]).toEqual([404, 'lost']);
  expect((await ask('a.js', 'GET', 'no-cors'))?.type).toBe('error');
});

test('taking over deletes this site’s other versions, and nothing of another site', async () => {
  const others = ['waymark:/:v0', 'waymark:/docs/v2/:v0', 'other'];
  for (const name of [...others, 'waymark:/docs/:v0']) browser.put(name, { x: 'x' });
  let work: Promise<unknown> = Promise.resolve();
  hears.get('activate')?.({ waitUntil: (given: Promise<unknown>) => (work = given) });
  await work;
  expect([...browser.stores.keys()]).toEqual([OWN, ...others]);
});
