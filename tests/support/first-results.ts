import type { Browser } from 'playwright-core';
import { packingSite } from './packing-site.ts';

/** What it takes from the wish to search to the first result in sight. */
export interface FirstResults {
  readonly bytes: number;
  readonly requests: readonly string[];
  readonly milliseconds: number;
}

/** Lighthouse's slow 4G: 150 ms RTT and 1.6 Mbit/s, as its throttling of single requests has it. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

/** Opens a page on slow 4G, then the search by its key, and pastes the query at once. */
export async function firstResults(
  browser: Browser,
  site: string,
  path: string,
  query: string,
): Promise<FirstResults> {
  const { url, sent, close } = await packingSite(site);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    const before = sent.length;
    const started = performance.now();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill(query);
    await page.locator('[data-results] .hit-link').first().waitFor();
    const milliseconds = performance.now() - started;
    // The words of the first results come a moment later, and count too.
    await page.locator('[data-results] .hit-text:not(:empty)').first().waitFor();
    await page.waitForLoadState('networkidle');
    const asked = sent.slice(before);
    return {
      bytes: asked.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: asked.map(({ path: each }) => each),
      milliseconds,
    };
  } finally {
    await context.close();
    close();
  }
}
