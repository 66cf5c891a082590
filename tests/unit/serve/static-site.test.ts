import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type StaticSite } from '../../../src/serve/static-site.ts';

let home: string;
let site: StaticSite;
let underBase: StaticSite;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'waymark-serve-'));
  const files: Record<string, string> = {
    'dist/index.html': 'home',
    'dist/404.html': 'lost',
    'dist/guides/wiring/index.html': 'wiring',
    'dist/zh/llms.txt': '路标',
    'dist/_astro/page.js': 'export {}',
    'dist/pagefind/en.pf_meta': 'index',
    'dist/路/index.html': 'way',
    'secret.txt': 'secret',
    'dist-of-others/index.html': 'others',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(home, name, '..'), { recursive: true });
    await writeFile(join(home, name), text);
  }
  site = await serveSite({ folder: join(home, 'dist'), port: 0 });
  underBase = await serveSite({ folder: join(home, 'dist'), port: 0, base: '/docs/' });
});

afterAll(async () => {
  await Promise.all([site.close(), underBase.close()]);
  await rm(home, { recursive: true });
});

/** Sends the path as it is: `fetch` would clean it first. */
function get(
  url: string,
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
) {
  return new Promise<{ status: number; type: string; location: string; body: string }>(
    (done, fail) => {
      const { port } = new URL(url);
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => (body += text));
        response.on('end', () => {
          const { 'content-type': type = '', location = '' } = response.headers;
          done({ status: response.statusCode ?? 0, type, location, body });
        });
      });
      sent.on('error', fail);
      sent.end();
    },
  );
}

describe('a served site', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'home'],
    ['/?q=1', 200, 'text/html; charset=utf-8', 'home'],
    ['/guides/wiring/', 200, 'text/html; charset=utf-8', 'wiring'],
    ['/%E8%B7%AF/', 200, 'text/html; charset=utf-8', 'way'],
    ['/zh/llms.txt', 200, 'text/plain; charset=utf-8', '路标'],
    ['/_astro/page.js', 200, 'text/javascript; charset=utf-8', 'export {}'],
    ['/pagefind/en.pf_meta', 200, 'application/octet-stream', 'index'],
    ['/nowhere/', 404, 'text/html; charset=utf-8', 'lost'],
    ['/zh/', 404, 'text/html; charset=utf-8', 'lost'],
    ['/%E0%A4%A', 404, 'text/html; charset=utf-8', 'lost'],
    ['/%00', 404, 'text/html; charset=utf-8', 'lost'],
  ])('answers %s with %i', async (path, status, type, body) => {
    expect(await get(site.url, path)).toMatchObject({ status, type, body });
  });

  test('leads to the address with a slash, and keeps the question', async () => {
    expect(await get(site.url, '/guides/wiring?pool=antpool')).toMatchObject({
      status: 301,
      location: '/guides/wiring/?pool=antpool',
    });
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/guides/../../secret.txt',
    '/../dist-of-others/index.html',
    '/../dist-of-others',
    '//guides',
    'http://elsewhere.example/',
  ])('gives nothing away at %s', async (path) => {
    expect(await get(site.url, path)).toMatchObject({ status: 404, body: 'lost' });
  });

  test.each([
    ['bytes=1-2', 206, 'om'],
    ['bytes=2-', 206, 'me'],
    ['bytes=1-99', 206, 'ome'],
    ['bytes=9-', 416, ''],
    ['bytes=10-5', 200, 'home'],
    ['bytes=2-1', 200, 'home'],
    ['bytes=0-0', 200, 'home'],
    ['bytes=-2', 200, 'home'],
    ['bytes=-', 200, 'home'],
    ['bytes=a-b', 200, 'home'],
    ['bytes=0-1,2-3', 200, 'home'],
    ['bytes=99999999999999999999-', 200, 'home'],
    ['lines=1-2', 200, 'home'],
  ])('answers the range %s with %i, and goes on', async (range, status, body) => {
    expect(await get(site.url, '/', 'GET', { Range: range })).toMatchObject({ status, body });
    expect(await get(site.url, '/')).toMatchObject({ status: 200, body: 'home' });
  });

  test('only answers questions', async () => {
    expect(await get(site.url, '/', 'POST')).toMatchObject({ status: 405 });
    expect(await get(site.url, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

describe('a site under a base path', () => {
  test.each([
    ['/docs/', 200, 'home'],
    ['/docs/guides/wiring/', 200, 'wiring'],
    ['/', 404, 'lost'],
    ['/docsguides/wiring/', 404, 'lost'],
    ['/guides/wiring/', 404, 'lost'],
  ])('answers %s with %i', async (path, status, body) => {
    expect(await get(underBase.url, path)).toMatchObject({ status, body });
  });

  test('leads from its address without a slash to its home page', async () => {
    expect(underBase.url).toMatch(/^http:\/\/localhost:\d+\/docs\/$/);
    expect(await get(underBase.url, '/docs')).toMatchObject({ status: 301, location: '/docs/' });
    expect(await get(underBase.url, '/docs/guides')).toMatchObject({ location: '/docs/guides/' });
  });
});

test('an unbuilt folder is refused with what to do', async () => {
  await expect(serveSite({ folder: home, port: 0 })).rejects.toThrow(
    `${home} holds no index.html. Build the site first: npm run build`,
  );
});
