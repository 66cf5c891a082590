import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isGuide } from '../support/built-pages.ts';
import { openPage } from '../support/open-page.ts';
import { site } from '../support/site.ts';

const kB = 1000;

// The budget of the files that pages name is in `site/budget`; this is what a browser really fetches, with all that
// scripts ask for as they start.
describe.each(site().pages.filter(isGuide))('%s', (path) => {
  test('fetches at most 10 kB of script and 45 kB of fonts by itself', async () => {
    const bodies: { type: string; body: Promise<Buffer> }[] = [];
    const { page } = await openPage(path, {
      prepare: (context) => {
        context.on('response', (response) => {
          bodies.push({ type: response.request().resourceType(), body: response.body() });
        });
        return Promise.resolve();
      },
    });
    await page.waitForLoadState('networkidle');

    const sizes = { script: 0, font: 0 };
    for (const { type, body } of bodies) {
      if (type === 'script') sizes.script += brotliCompressSync(await body).length;
      if (type === 'font') sizes.font += (await body).length;
    }
    expect(sizes.script).toBeLessThanOrEqual(10 * kB);
    expect(sizes.font).toBeLessThanOrEqual(45 * kB);
  });
});
