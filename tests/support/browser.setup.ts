import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser-program.ts';

/** Looks for a browser once, before many workers want one. */
export async function setup(project: TestProject): Promise<void> {
  try {
    project.provide('browser', await findBrowser());
  } catch (error) {
    // Thrown here it would end the whole run, the layers included that need no browser.
    console.error(error instanceof Error ? error.message : error);
  }
}
