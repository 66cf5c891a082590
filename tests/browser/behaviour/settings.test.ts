import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../support/open-page.ts';
import { stateWith, stepBox, take } from '../../support/guide-page.ts';

const guide = '/guides/antpool-btc-com/';

/** How much of the window's height stays covered when the page is scrolled: 0 to 1. */
function covered(): number {
  scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  const heights = ['.site-header', 'step-bar'].map((selector) => {
    const part = document.querySelector(selector);
    if (!part?.checkVisibility()) return 0;
    const { top, bottom } = part.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
  });
  return heights.reduce((all, one) => all + one, 0) / innerHeight;
}

/** Pairs of controls in the header and the bar that lie on each other, and what sticks out of the window. */
function collisions(): string[] {
  const parts = [
    ...document.querySelectorAll('body > header > *, body > header nav > *, step-bar section > *'),
  ]
    .filter((part) => part.checkVisibility())
    .map((part) => ({ part, box: part.getBoundingClientRect() }));
  const outside = parts
    .filter(({ box }) => box.right > innerWidth + 1 || box.left < -1)
    .map(({ part }) => `${part.outerHTML.slice(0, 60)} sticks out`);
  const crossed = parts.flatMap(({ part, box }, index) =>
    parts.slice(index + 1).flatMap((other) => {
      if (part.contains(other.part)) return [];
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return wide > 1 && high > 1
        ? [`${part.outerHTML.slice(0, 60)} lies on ${other.part.outerHTML.slice(0, 60)}`]
        : [];
    }),
  );
  return [...outside, ...crossed];
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('at 400 % zoom on a desk', () => {
  const size = { width: 320, height: 256 };

  test('without script nothing sticks out, and the header goes away with the page', async () => {
    const { page, expectClean } = await openPage(guide, { script: false, size });
    expect(await sideways(page)).toBe(0);
    expect(await page.evaluate(covered)).toBe(0);
    await expectClean();
  });

  test.each([guide, '/zh/guides/dongguan-work-safety/'])(
    'of %s two thirds of the window stay free',
    async (path) => {
      const { page, expectClean } = await openPage(path, { size });
      expect(await page.locator('step-bar').isVisible()).toBe(true);
      expect(await page.evaluate(covered)).toBeLessThanOrEqual(1 / 3);
      expect(await sideways(page)).toBe(0);
      await expectClean();
    },
  );
});

test.each([
  [guide, 1280],
  [guide, 360],
  ['/zh/guides/antpool-btc-com/', 360],
  ['/zh/', 360],
])('with letters twice as large %s loses nothing in a window of %d px', async (path, width) => {
  const { page, expectClean } = await openPage(path, { size: { width, height: 800 } });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(collisions)).toEqual([]);
  await expectClean();
});

/** The distances between lines, words and letters that a reader may set (WCAG 1.4.12). */
function spread(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Texts that run out of a box that hides what runs out. What scrolls, and what is meant for ears only, hides nothing. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    if (!element.checkVisibility() || element.clientWidth <= 1) return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    const wide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return (wide || high) && element.innerText ? [element.outerHTML.slice(0, 80)] : [];
  });
}

test.each([
  [guide, 1280],
  [guide, 320],
  ['/guides/aws-site-to-site-vpn/', 360],
  ['/zh/guides/dongguan-work-safety/', 320],
  ['/', 320],
  ['/zh/progress/', 320],
  ['/search/', 320],
])('with text spread out %s loses nothing in a window of %d px', async (path, width) => {
  const { page, expectClean } = await openPage(path, { size: { width, height: 800 } });
  await page.waitForLoadState('networkidle');
  await page.evaluate(spread);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(collisions)).toEqual([]);
  expect(await page.evaluate(cutOff)).toEqual([]);
  await expectClean();
});

test('with letters twice as large the offer of the other language stays within the window', async () => {
  const { page, expectClean } = await openPage('/zh/', {
    size: { width: 360, height: 800 },
    locale: 'en-GB',
  });
  await page.locator('language-offer').waitFor();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const { left, right, bottom } = await page
    .locator('language-offer')
    .evaluate((offer) => offer.getBoundingClientRect());
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(360);
  expect(bottom).toBeLessThanOrEqual(800);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await page.locator('language-offer').evaluate(cutOffIn)).toBe(false);
  await expectClean();
});

/** True if a button sticks out of the bar that it stands in. */
function cutOffIn(bar: Element): boolean {
  const frame = bar.getBoundingClientRect();
  return [...bar.children].some((child) => {
    const { left, right } = child.getBoundingClientRect();
    return left < frame.left || right > frame.right;
  });
}

test('where colours are forced, done, taken and next are told apart by more than colour', async () => {
  const { page, expectClean } = await openPage(guide, {
    size: 1440,
    storage: { 'waymark:guide:antpool-btc-com': stateWith({ done: ['worth-it'] }) },
    context: { forcedColors: 'active' },
  });
  await take(page, 'pool', 'antpool');
  const look = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, pseudo) => {
        const style = getComputedStyle(element, pseudo);
        return `${style.backgroundColor} ${style.borderWidth} ${style.outlineWidth} ${style.outlineStyle}`;
      }, pseudo);
  const face = (step: string) => look(`[data-step-item="${step}"] .blaze-face`);
  const [done, next, open] = [
    await face('worth-it'),
    await face('legal-check'),
    await face('find-ip'),
  ];
  expect(new Set([done, next, open]).size).toBe(3);
  const blaze = (step: string) => look(`[data-map-step="${step}"] a`, '::before');
  const onMap = [await blaze('worth-it'), await blaze('legal-check'), await blaze('find-ip')];
  expect(new Set(onMap).size).toBe(3);
  // What is drawn by us elsewhere is drawn by the browser here, which knows the reader's colours.
  const drawnBy = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((box) => getComputedStyle(box).appearance);
  expect(await drawnBy('[name="choice-pool"]')).toBe('auto');
  expect(await drawnBy('[data-task]')).toBe('auto');
  await expectClean();
});

test('where motion is not wanted, nothing moves', async () => {
  const { page, expectClean } = await openPage(guide, { reducedMotion: true });
  await stepBox(page, 'worth-it').check();
  const moving = await page.locator('body *').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      const isStill = transitionDuration.split(', ').every((each) => parseFloat(each) < 0.01);
      return isStill && animationName === 'none' ? [] : [element.outerHTML.slice(0, 60)];
    }),
  );
  expect(moving).toEqual([]);
  await expectClean();
});
