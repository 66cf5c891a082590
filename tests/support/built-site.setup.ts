import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite, type StaticSite } from '../../src/serve/static-site.ts';
import { buildSite } from './build-site.ts';
import { listPages } from './built-pages.ts';

/** What the tests know about the site that was built for them. */
export interface ServedSite {
  /** The address of the home page on this machine, with a slash at its end. */
  readonly url: string;
  readonly folder: string;
  /** Every page, the home pages first: `/`, `/zh/`, `/guides/tinywebdb-service/` … */
  readonly pages: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    site: ServedSite;
  }
}

/** Each project loads this file anew; what they share must stand outside. */
const shared = globalThis as { waymarkSite?: Promise<StaticSite & ServedSite> };

/**
 * Builds and serves the site once for all projects that ask. `WAYMARK_DIST=dist` takes a folder that is already
 * built, for quick runs.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await (shared.waymarkSite ??= start());
  const { url, folder, pages } = site;
  project.provide('site', { url, folder, pages });
  return () => site.close();
}

async function start(): Promise<StaticSite & ServedSite> {
  const given = process.env['WAYMARK_DIST'];
  const folder = given === undefined ? await buildSite('site') : resolve(given);
  const server = await serveSite({ folder, port: 0 });
  return { ...server, folder, pages: listPages(folder) };
}
