import { afterEach, describe, expect, test, vi } from 'vitest';

/** The module reads the base path once, when it is loaded. */
async function under(base: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  return import('../../../src/i18n/paths.ts');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe.each([
  ['/', ''],
  ['/docs', '/docs'],
  ['/docs/', '/docs'],
  ['/a/b/', '/a/b'],
])('under %s', (baseUrl, base) => {
  test('pages have their address in each language', async () => {
    const { pagePath, guidePath, filePath } = await under(baseUrl);
    expect(pagePath('en', '/')).toBe(`${base}/`);
    expect(pagePath('zh', '/')).toBe(`${base}/zh/`);
    expect(guidePath('en', 'bees')).toBe(`${base}/guides/bees/`);
    expect(guidePath('zh', 'bees')).toBe(`${base}/zh/guides/bees/`);
    expect(filePath('/favicon.svg')).toBe(`${base}/favicon.svg`);
  });

  test.each(['/', '/guides/bees/', '/search/', '/404.html', '/zhuhai/'])(
    '%s is found again from its address',
    async (page) => {
      const { pageOf, pagePath } = await under(baseUrl);
      for (const language of ['en', 'zh'] as const) {
        expect(pageOf(pagePath(language, page))).toEqual({ language, page });
      }
    },
  );

  test('addresses without a slash at their end are understood', async () => {
    const { pageOf } = await under(baseUrl);
    expect(pageOf(base)).toEqual({ language: 'en', page: '/' });
    expect(pageOf(`${base}/zh`)).toEqual({ language: 'zh', page: '/' });
    expect(pageOf(`${base}/zhuhai`)).toEqual({ language: 'en', page: '/zhuhai' });
  });
});
