import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findOverflow } from '../support/layout.ts';
import { openPage } from '../support/open-page.ts';
import { findBarriers } from '../support/accessibility.ts';
import { findSmallTargets } from '../support/targets.ts';

/** Serves a made-up page at `/made-up/`, so that the helpers are tried on faults that the site has not got. */
function serve(
  body: string,
  head = '',
): { prepare: (context: BrowserContext) => Promise<unknown> } {
  const page = `<!doctype html><html lang="en"><head><title>Made up</title>${head}</head><body>${body}</body></html>`;
  return {
    prepare: (context) =>
      context.route('**/made-up/', (route) =>
        route.fulfill({ contentType: 'text/html', body: page }),
      ),
  };
}

const policy = (text: string) => `<meta http-equiv="content-security-policy" content="${text}">`;
const favicon = '<link rel="icon" href="data:,">';

describe('a watched page', () => {
  test.each([
    ['a line on the console', '<script>console.info("hello")</script>', /^console info: hello/],
    ['an error', '<script>throw new Error("broken")</script>', /^error: Error: broken/],
    ['a missing file', '<img src="missing.png" alt="">', /^request: .*\/made-up\/missing\.png 404/],
    ['another host', '<img src="http://elsewhere.invalid/x.png" alt="">', /elsewhere\.invalid/],
    ['a cookie', '<script>document.cookie = "a=1"</script>', /^cookie: a/],
  ])('is caught with %s', async (_, body, finding) => {
    const { page, expectClean } = await openPage('/made-up/', serve(body, favicon));
    await page.waitForLoadState('networkidle');
    await expect(expectClean()).rejects.toThrow('what the pages should not have done');
    await expect(expectClean(/./)).resolves.toBeUndefined();
    await expect(
      expectClean(finding, /^console error: Failed to load resource/),
    ).resolves.toBeUndefined();
  });

  test('is caught breaking its policy', async () => {
    const body = '<p style="color: red">Red</p>';
    const { expectClean } = await openPage('/made-up/', serve(body, policy("default-src 'none'")));
    await expect(expectClean()).rejects.toThrow();
    await expect(expectClean(/policy: style-src-attr/)).rejects.toThrow();
    await expect(
      expectClean(/policy: style-src-attr/, /Applying inline style/),
    ).resolves.toBeUndefined();
  });

  test('is caught in a second tab', async () => {
    const visit = await openPage('/made-up/', serve('<p>Nothing wrong</p>', favicon));
    await visit.expectClean();
    const tab = await visit.openTab('/made-up/');
    await tab.evaluate(() => {
      console.warn('from the second tab');
    });
    await expect(visit.expectClean()).rejects.toThrow();
  });
});

describe('the browser’s storage', () => {
  test('throws when touched, if forbidden', async () => {
    const { page } = await openPage('/made-up/', { ...serve(''), storage: 'forbidden' });
    const name = await page.evaluate(() => {
      try {
        return localStorage.getItem('x');
      } catch (error) {
        return (error as DOMException).name;
      }
    });
    expect(name).toBe('SecurityError');
  });

  test('reads but takes nothing more, if full', async () => {
    const { page } = await openPage('/made-up/', { ...serve(''), storage: 'full' });
    const seen = await page.evaluate(() => {
      try {
        localStorage.setItem('x', '1');
        return 'written';
      } catch (error) {
        return [(error as DOMException).name, localStorage.getItem('x')];
      }
    });
    expect(seen).toEqual(['QuotaExceededError', null]);
  });

  test('holds what an earlier visit left, and keeps what this one changes', async () => {
    const { page } = await openPage('/made-up/', { ...serve(''), storage: { a: 'early' } });
    expect(await page.evaluate(() => localStorage.getItem('a'))).toBe('early');
    await page.evaluate(() => {
      localStorage.setItem('a', 'late');
    });
    await page.reload();
    expect(await page.evaluate(() => localStorage.getItem('a'))).toBe('late');
  });
});

describe('the reader’s settings', () => {
  test('reach the page', async () => {
    const { page } = await openPage('/made-up/', {
      ...serve('<p></p>'),
      theme: 'dark',
      reducedMotion: true,
      size: 390,
      touch: true,
      locale: 'zh-CN',
    });
    const seen = await page.evaluate(() => [
      matchMedia('(prefers-color-scheme: dark)').matches,
      matchMedia('(prefers-reduced-motion: reduce)').matches,
      matchMedia('(pointer: coarse)').matches,
      navigator.language,
    ]);
    expect(seen).toEqual([true, true, true, 'zh-CN']);
    expect(page.viewportSize()?.width).toBe(390);
  });

  test('can be a browser without script', async () => {
    const body = '<p>Served</p><script>document.body.textContent = "Changed"</script>';
    const { page } = await openPage('/made-up/', { ...serve(body), script: false });
    expect(await page.locator('p').textContent()).toBe('Served');
  });
});

describe('the sweeps', () => {
  test('say at which widths what sticks out', async () => {
    const style =
      '<meta name="viewport" content="width=device-width"><style>body { margin: 0 }</style>';
    const body = '<div style="width: 500px">Wide</div>';
    const { page } = await openPage('/made-up/', serve(body, style));
    expect(await findOverflow(page, [400, 450, 500, 550])).toEqual([
      { from: 400, to: 450, by: '100 px: <div style="width: 500px">Wide</div>' },
    ]);
  });

  test('find what axe finds, under a strict policy too', async () => {
    const { page } = await openPage(
      '/made-up/',
      serve('<main><h1>Title</h1><img src="data:,"></main>', policy("default-src 'none'")),
    );
    expect((await findBarriers(page)).map((barrier) => barrier.split(':')[0])).toEqual([
      'image-alt',
    ]);
  });

  test('find controls that are too small, and let enlarged ones and links in sentences pass', async () => {
    const { page } = await openPage(
      '/made-up/',
      serve(
        `<p>A <a href="#a">link</a> in a sentence.</p>
        <label><input id="labelled" type="checkbox"> A label of some length</label>
        <button id="large">Large</button> <button id="enlarged">a</button> <button id="small">b</button>`,
        `<style>
          label { display: inline-flex; align-items: center; height: 44px; }
          #large { width: 60px; height: 44px; }
          #enlarged { position: relative; margin: 40px; }
          #enlarged::after { content: ''; position: absolute; inset: -16px -18px; }
          #small { width: 30px; }
        </style>`,
      ),
    );
    expect(await findSmallTargets(page)).toEqual([
      expect.stringMatching(/^30 × \d+ <button id="small">b<\/button>$/),
    ]);
  });
});
