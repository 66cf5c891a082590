import type { TestProject } from 'vitest/node';
import { findBrowser, type BrowserProgram } from './browser-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserProgram;
  }
}

/** Looks for a browser once, before many workers want one. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}
