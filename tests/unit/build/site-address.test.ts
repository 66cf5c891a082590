import { describe, expect, test, vi } from 'vitest';
import {
  isThisMachine,
  ownHost,
  siteAddress,
  unknownSiteNotice,
} from '../../../src/build/site-address.ts';

const read = (SITE_URL?: string, BASE_PATH?: string) => siteAddress({ SITE_URL, BASE_PATH });

describe('where the site will live', () => {
  test.each([
    [undefined, undefined, undefined, '/'],
    ['', '', undefined, '/'],
    ['https://waymark.example', undefined, 'https://waymark.example', '/'],
    ['https://waymark.example/', '/', 'https://waymark.example', '/'],
    ['http://192.0.2.7:8080', undefined, 'http://192.0.2.7:8080', '/'],
    ['HTTPS://Waymark.example', undefined, 'https://waymark.example', '/'],
    ['https://waymark.example/docs', undefined, 'https://waymark.example', '/docs/'],
    ['https://waymark.example/docs/', 'docs', 'https://waymark.example', '/docs/'],
    [undefined, 'docs', undefined, '/docs/'],
    [undefined, 'waymark', undefined, '/waymark/'],
    [undefined, '/docs', undefined, '/docs/'],
    [undefined, 'docs/', undefined, '/docs/'],
    [undefined, '/docs/v2.1/~me/', undefined, '/docs/v2.1/~me/'],
    [undefined, ' /docs/ ', undefined, '/docs/'],
  ])('SITE_URL=%s BASE_PATH=%s is %s and %s', (url, path, site, base) => {
    expect(read(url, path)).toEqual({ site, base });
  });

  test.each([
    ['waymark.example', 'Write it so: SITE_URL=https://waymark.example'],
    ['waymark.example:8080/docs', 'Write it so: SITE_URL=https://waymark.example:8080/docs'],
    ['waymark', 'Write it so: SITE_URL=https://waymark'],
    ['//waymark.example', 'Write it so: SITE_URL=https://waymark.example'],
    ['ftp://waymark.example', 'Write it so: SITE_URL=https://waymark.example'],
    ['javascript:alert(1)', 'it has to begin with https:// or http://'],
    ['https://', 'scheme and host'],
    ['https://waymark.example/?a=b', 'scheme and host'],
    ['https://waymark.example/#top', 'scheme and host'],
    ['https://me:secret@waymark.example', 'scheme and host'],
    ['https://waymark.example/a%20b/', 'letters, digits'],
  ])('SITE_URL=%s is refused: %s', (url, words) => {
    expect(() => read(url)).toThrow(`SITE_URL is “${url}”`);
    expect(() => read(url)).toThrow(words);
  });

  test.each([
    ['C:/Program Files/Git/docs/', 'Leave that slash out: BASE_PATH=docs'],
    ['C:\\Git\\docs', 'Leave that slash out: BASE_PATH=docs'],
    ['https://waymark.example/docs/', 'Write it so: BASE_PATH=/docs/'],
    ['//', 'single slashes'],
    ['/docs//v2/', 'single slashes'],
    ['/docs/../', 'letters, digits'],
    ['/./', 'letters, digits'],
    ['/my docs/', 'letters, digits'],
    ['/100%/', 'letters, digits'],
    ['/路/', 'letters, digits'],
    ['/docs/?v=2', 'letters, digits'],
    ['/docs#top', 'letters, digits'],
  ])('BASE_PATH=%s is refused: %s', (path, words) => {
    expect(() => read(undefined, path)).toThrow(`BASE_PATH is “${path}”`);
    expect(() => read(undefined, path)).toThrow(words);
  });

  test('two different paths are refused', () => {
    expect(() => read('https://waymark.example/docs/', '/guides/')).toThrow(
      'two different paths. Leave the path out of SITE_URL: SITE_URL=https://waymark.example',
    );
  });
});

test.each([
  ['http://localhost:4321', true],
  ['http://127.0.0.1:8080', true],
  ['http://[::1]/', true],
  ['http://waymark.localhost/', true],
  ['https://waymark.example', false],
  ['https://localhost.example', false],
  ['http://192.168.0.7', false],
])('%s leads to this machine only: %s', (url, isOwn) => {
  expect(isThisMachine(new URL(url))).toBe(isOwn);
});

test.each([
  [true, 'localhost'],
  [undefined, 'localhost'],
  [false, 'localhost'],
  ['', 'localhost'],
  ['0.0.0.0', 'localhost'],
  ['::', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '[::1]'],
  ['my-machine', 'my-machine'],
])('astro dev with the host %s is reached at %s', (host, name) => {
  expect(ownHost(host)).toBe(name);
  expect(URL.canParse(`http://${name}:4321/`)).toBe(true);
});

test.each([
  [undefined, 1],
  ['https://waymark.example', 0],
])('a build for %s says %i lines about it', async (site, lines) => {
  const warn = vi.fn<(text: string) => void>();
  await unknownSiteNotice(site).hooks['astro:build:start']?.({ logger: { warn } } as never);
  expect(warn).toHaveBeenCalledTimes(lines);
  if (lines > 0) expect(warn.mock.calls[0]?.[0]).toMatch(/^SITE_URL is not set: [^\n]+$/);
});
