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
});
