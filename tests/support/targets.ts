import type { Page } from 'playwright-core';

/**
 * The controls of a page that a thumb can miss: less than 44 × 44 px. What counts is where a tap still works, labels
 * and enlarged areas included. Links within a sentence are excused (WCAG 2.5.5).
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const enough = 44;
    const controls =
      'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button]';

    function isInSentence(element: Element): boolean {
      const isInline = getComputedStyle(element).display === 'inline';
      return (
        element.matches('a') &&
        isInline &&
        element.closest('p, li, dd, td, th, figcaption') !== null
      );
    }

    /** How far one can tap from a point in one direction. */
    function reach(
      places: readonly Element[],
      x: number,
      y: number,
      dx: number,
      dy: number,
    ): number {
      for (let far = 1; far < enough; far++) {
        const hit = document.elementFromPoint(x + dx * far, y + dy * far);
        if (!hit || !places.some((place) => place.contains(hit))) return far - 1;
      }
      return enough;
    }

    function sizeOf(control: Element): readonly [width: number, height: number] {
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width >= enough && height >= enough) return [width, height];
      const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
      const places = [control, ...labels];
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return [
        Math.max(width, reach(places, x, y, -1, 0) + reach(places, x, y, 1, 0) + 1),
        Math.max(height, reach(places, x, y, 0, -1) + reach(places, x, y, 0, 1) + 1),
      ];
    }

    const small: string[] = [];
    for (const control of document.querySelectorAll(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || isInSentence(control)) continue;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [width, height] = sizeOf(control);
      // Half a pixel may be lost in rounding.
      if (Math.min(width, height) < enough - 0.5) {
        small.push(
          `${Math.round(width)} × ${Math.round(height)} ${control.outerHTML.slice(0, 120)}`,
        );
      }
    }
    return small;
  });
}
