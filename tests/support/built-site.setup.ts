import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite, type StaticSite } from '../../src/serve/static-site.ts';
import { buildSite } from './build-site.ts';
import { listPages } from './built-pages.ts';
import type { ServedSite } from './site.ts';

type RunningSite = StaticSite & ServedSite;

/** Each project loads this file anew; what they share must stand outside. */
const shared = globalThis as { waymarkSite?: Promise<RunningSite | undefined> };

/**
 * Builds and serves the site once for all projects that ask. `WAYMARK_DIST=dist` takes a folder that is already
 * built, for quick runs.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // An error thrown here would end the whole run, the layers included that need no site.
  const running = await (shared.waymarkSite ??= start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }));
  if (running) {
    const { url, folder, pages } = running;
    project.provide('site', { url, folder, pages });
  }
  return async () => running?.close();
}

async function start(): Promise<RunningSite> {
  const given = process.env['WAYMARK_DIST'];
  const folder = given === undefined ? await buildSite('site') : resolve(given);
  const server = await serveSite({ folder, port: 0 });
  return { ...server, folder, pages: listPages(folder) };
}
