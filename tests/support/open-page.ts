import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { browser } from './browser.ts';
import { watchPages } from './page-watch.ts';
import { breakStorage, type StorageFault } from './storage.ts';
import { site } from './site.ts';

export interface OpenOptions {
  /** False: the reader's browser runs no script. */
  readonly script?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** Width of the window in CSS pixels, or both sides. Default: 1280 × 800. */
  readonly size?: number | { readonly width: number; readonly height: number };
  /** True: a phone, with touch and a coarse pointer. */
  readonly touch?: boolean;
  /** What the browser has kept from an earlier visit; or how its storage fails. */
  readonly storage?: StorageFault | Readonly<Record<string, string>>;
  /** The language the browser prefers. Default: that of the page, so that none is offered. */
  readonly locale?: string;
  /** True: the site may install its service worker. It fetches the whole site, so most tests do without. */
  readonly serviceWorker?: boolean;
  /** The address of another site than the one built for all tests, with a slash at its end. */
  readonly at?: string;
  /** Whatever else Playwright can set up. */
  readonly context?: BrowserContextOptions;
  /** Runs before anything is opened, for init scripts and routes. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** A visit to the site in a browser profile of its own. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The full address of a page of the site, whatever the base path: `/zh/`. */
  readonly address: (path: string) => string;
  /** Goes to another page of the site in the same tab. */
  readonly goTo: (path: string) => Promise<void>;
  /** Opens another tab in the same profile. */
  readonly openTab: (path: string) => Promise<Page>;
  /**
   * Fails if any tab wrote to the console, threw, broke the policy, failed to load a file, asked another host for
   * something or set a cookie. Behaviour tests end with it.
   */
  readonly expectClean: (...allowed: readonly RegExp[]) => Promise<void>;
}

/** Opens a page of the built site. The profile is thrown away when the test ends. */
export async function openPage(path: string, options: OpenOptions = {}): Promise<Visit> {
  const url = options.at ?? site().url;
  const { origin } = new URL(url);
  const context = await (await browser()).newContext(contextOptions(path, origin, options));
  onTestFinished(() => context.close());

  const watch = await watchPages(context, origin);
  if (typeof options.storage === 'string') await breakStorage(context, options.storage);
  await options.prepare?.(context);

  const address = (path: string) => url + path.replace(/^\//, '');
  const openTab = async (path: string) => {
    const page = await context.newPage();
    await page.goto(address(path));
    return page;
  };
  const page = await openTab(path);
  return {
    page,
    context,
    address,
    openTab,
    goTo: async (path) => void (await page.goto(address(path))),
    expectClean: async (...allowed) => {
      expect(await watch.findings(allowed), 'what the pages should not have done').toEqual([]);
    },
  };
}

function contextOptions(path: string, origin: string, options: OpenOptions): BrowserContextOptions {
  const {
    script = true,
    theme = 'light',
    reducedMotion = false,
    touch = false,
    size = 1280,
  } = options;
  const viewport = typeof size === 'number' ? { width: size, height: 800 } : size;
  return {
    viewport,
    javaScriptEnabled: script,
    colorScheme: theme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    hasTouch: touch,
    isMobile: touch,
    locale: options.locale ?? (path.startsWith('/zh/') ? 'zh-CN' : 'en-US'),
    serviceWorkers: options.serviceWorker === true ? 'allow' : 'block',
    ...(typeof options.storage === 'object' && { storageState: kept(origin, options.storage) }),
    ...options.context,
  };
}

function kept(origin: string, entries: Readonly<Record<string, string>>) {
  const localStorage = Object.entries(entries).map(([name, value]) => ({ name, value }));
  return { cookies: [], origins: [{ origin, localStorage }] };
}
