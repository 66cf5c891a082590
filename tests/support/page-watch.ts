import type { BrowserContext } from 'playwright-core';

/** Everything that a page did and should not have, in words. */
export interface PageWatch {
  /** What was seen so far, without what matches one of the patterns. */
  findings(allowed: readonly RegExp[]): Promise<string[]>;
}

/**
 * The helper that blocks service workers says so on the console; and on a busy machine the font comes later than a few seconds
 * after the page. That a page asks ahead for nothing that it does not use is proved in `site/head`.
 */
const ownNoise = [
  /^console warning: Service Worker registration blocked by Playwright/,
  /^console warning: The resource \S+\.woff2 was preloaded using link preload but not used/,
];

/** Violations of the policy reach the console as errors; this says which directive and what. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`);
  });
}

/**
 * Listens to all tabs of a context: console messages of every kind, errors, violations of the content security policy,
 * failed requests, requests to other hosts, cookies.
 */
export async function watchPages(context: BrowserContext, origin: string): Promise<PageWatch> {
  const seen: string[] = [];
  await context.addInitScript(reportViolations);
  context.on('console', (message) => {
    seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    seen.push(`error: ${String(error.error())}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) seen.push(`other host: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // A reader who goes on to another page aborts what was under way.
    if (reason !== 'net::ERR_ABORTED') seen.push(`request: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) seen.push(`request: ${response.url()} ${response.status()}`);
  });
  return {
    async findings(allowed) {
      const cookies = (await context.cookies()).map(({ name }) => `cookie: ${name}`);
      return [...seen, ...cookies].filter(
        (finding) => ![...ownNoise, ...allowed].some((pattern) => pattern.test(finding)),
      );
    },
  };
}
