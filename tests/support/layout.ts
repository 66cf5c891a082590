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

/** From a small phone to a desk: usual sizes, and what lies on either side of each change of the layout. */
export const allWidths: readonly number[] = [
  320, 340, 351, 360, 383, 390, 412, 479, 560, 640, 719, 721, 840, 959, 961, 1087, 1119, 1280, 1343,
  1440,
];

function whatSticksOut(): string | undefined {
  const { scrollWidth, clientWidth } = document.documentElement;
  const excess = Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
  if (excess <= 0) return undefined;

  const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
  let farthest = { edge: 0, name: 'something' };
  const look = (element: Element) => {
    const { right: edge } = element.getBoundingClientRect();
    if (edge > farthest.edge) farthest = { edge, name: element.outerHTML.slice(0, 80) };
    // What scrolls within itself keeps its content to itself.
    if (!scrolls(element)) [...element.children].forEach(look);
  };
  look(document.body);
  return `${excess} px: ${farthest.name}`;
}

/** Notes what moves while pages load: an init script, read with {@link readShifts}. */
export function recordShifts(): void {
  const seen: ShiftRecord = { total: 0, moved: [] };
  window.layoutShifts = seen;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[]) {
      const nodes = sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent),
      );
      seen.total += value;
      seen.moved.push(`${value.toFixed(4)} ${nodes.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved so far, once fonts have come and two more frames have been drawn. */
export function readShifts(page: Page): Promise<ShiftRecord> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return window.layoutShifts;
  });
}

export interface ShiftRecord {
  /** The score: 0 if nothing moved. */
  total: number;
  /** How much moved what. */
  readonly moved: string[];
}

/** Not in TypeScript's library yet: https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  interface Window {
    layoutShifts: ShiftRecord;
  }
}
