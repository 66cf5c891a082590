import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, and what is good practice beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another theme can change: nothing but colours. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What another width can change as well: what is covered, scrolls or gets small. */
export const layoutRules: readonly string[] = [
  ...colourRules,
  'target-size',
  'scrollable-region-focusable',
  'heading-order',
  'landmark-unique',
];

/**
 * What axe finds on a page as it stands now: one line per rule and element. Nothing is excused.
 *
 * @param only these rules, by id, instead of all
 */
export async function findBarriers(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const runOnly: axe.RunOnly = only
    ? { type: 'rule', values: [...only] }
    : { type: 'tag', values: rules };
  const violations = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({
      runOnly,
      resultTypes: ['violations'],
      // Experimental in axe, not for us: who speaks to the page says what stands on the button.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    });
    return violations;
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [`${id}: ${help}`, target.join(' '), failureSummary].join('\n  '),
    ),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
