import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { lengthen } from '../support/long-guide.ts';
import type { Bench, Figure } from './figure.ts';

const GUIDE = 'guides/antpool-btc-com/';
const STEPS = 60;
const SLOWER = 6;
const TICKS = 25;

/** From a tap on a box to the frame that shows it ticked, everywhere on the page: the median of many ticks. */
export async function measure({ url, folder, browser }: Bench): Promise<Figure> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const html = lengthen(readFileSync(join(folder, GUIDE, 'index.html'), 'utf8'), STEPS);
  await context.route(url + GUIDE, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  const page = await context.newPage();
  await page.goto(url + GUIDE, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(timeTicks);

  const boxes = await page.locator('input[data-step]').all();
  if (boxes.length !== STEPS) throw new Error(`${boxes.length} steps instead of ${STEPS}`);
  for (let i = 0; i < TICKS; i += 1) {
    // Here and there in the guide, not only at its head.
    const box = boxes[(i * 7) % STEPS];
    await box?.scrollIntoViewIfNeeded();
    await settle(page);
    await box?.click({ force: true });
    await page.waitForFunction((ticks) => window.tickTimes.length > ticks, i);
  }
  const times = await page.evaluate(() => window.tickTimes);
  await context.close();
  return {
    name: `answer to a tick, ${STEPS} steps, CPU slowed ${SLOWER} times`,
    value: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN,
    unit: 'ms',
    budget: 50,
  };
}

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Notes for each tick how long after the tap the frame was ready that shows it. */
function timeTicks(): void {
  window.tickTimes = [];
  const note = ({ target, timeStamp }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    requestAnimationFrame(() => {
      // A message that is sent before a frame is painted arrives after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.tickTimes.push(performance.now() - timeStamp);
      port2.postMessage('');
    });
  };
  window.addEventListener('click', note, { capture: true });
}

declare global {
  interface Window {
    tickTimes: number[];
  }
}
