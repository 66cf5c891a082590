import type { Page } from 'playwright-core';

/** A range of window widths in which a page can be scrolled sideways, and what sticks out the farthest. */
export interface Overflow {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Narrows and widens the window and says in which ranges of width the page overflows. */
export async function findOverflow(page: Page, widths: readonly number[]): Promise<Overflow[]> {
  const ranges: Overflow[] = [];
  let open: Overflow | undefined;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const by = await page.evaluate(whatSticksOut);
    if (by === undefined) open = undefined;
    else if (open) ranges[ranges.length - 1] = open = { ...open, to: width };
    else ranges.push((open = { from: width, to: width, by }));
  }
  return ranges;
}

/** From a small phone to a desk; in smaller steps where the layout has less room. */
export const allWidths: readonly number[] = [
  ...range(320, 480, 8),
  ...range(488, 1024, 16),
  ...range(1056, 1440, 32),
];

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

function whatSticksOut(): string | undefined {
  const { scrollWidth, clientWidth } = document.documentElement;
  const excess = Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
  if (excess <= 0) return undefined;
  let farthest = { edge: 0, name: 'something' };
  for (const element of document.body.querySelectorAll('*')) {
    const edge = element.getBoundingClientRect().right;
    const name = element.outerHTML.slice(0, 80);
    if (edge > farthest.edge) farthest = { edge, name };
  }
  return `${excess} px: ${farthest.name}`;
}

/** Adds up what moves while the page loads, and what moved. Give it to `prepare` and read it with the next one. */
export function recordShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { layoutShifts: shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const moved = entry.sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent),
      );
      shifts.push(`${entry.value.toFixed(4)} ${moved.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved on the page so far, after fonts have come and two frames have been drawn. */
export async function readShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return window.layoutShifts;
  });
}

/** Not in TypeScript's library yet: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  interface Window {
    layoutShifts: string[];
  }
}
