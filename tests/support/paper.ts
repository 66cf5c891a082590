import type { Page } from 'playwright-core';

/** What paper has no use for and shows all the same, on a page that is being printed: the beginning of each. */
export const shownOnPaper = (page: Page): Promise<string[]> =>
  page
    .locator('button, textarea, .site-header, .skip-link, trail-map, step-bar, .toast')
    .evaluateAll((parts) =>
      parts.flatMap((part) =>
        part.checkVisibility({ visibilityProperty: true }) ? [part.outerHTML.slice(0, 100)] : [],
      ),
    );
