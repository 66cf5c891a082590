import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../support/open-page.ts';

/** At most so many elements of a page of thousands may be styled anew when a box is ticked. */
const FEW = 60;

/** How many elements the browser styles anew, at each go, while `act` runs. */
async function restyled(session: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events: { readonly [key: string]: unknown }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  return events
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => (args as { readonly elementCount?: number }).elementCount ?? 0);
}

test('a tick has only what it changes styled anew, however long the guide', async () => {
  const { page, context, expectClean } = await openPage('/guides/aws-site-to-site-vpn/');
  // The first tick fetches nothing, but the page is still waking up around it.
  await page.waitForLoadState('networkidle');
  const boxes = page.locator('input[data-step]');
  await boxes.nth(0).check();
  expect(await page.locator('*').count()).toBeGreaterThan(20 * FEW);

  const counts = await restyled(await context.newCDPSession(page), async () => {
    await boxes.nth(1).check();
    await expect.poll(() => page.locator('undo-bar').isVisible()).toBe(true);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  });
  expect(counts.length).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThan(FEW);
  await expectClean();
});
