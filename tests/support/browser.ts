import type { Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launch, type BrowserProgram } from './browser-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserProgram | undefined;
  }
}

let launched: Promise<Browser> | undefined;

/** The browser of this test file: started by the first test that asks, closed after the last. */
export function browser(): Promise<Browser> {
  const program = inject('browser');
  if (!program) throw new Error('No browser starts. What each of them says stands above.');
  return (launched ??= launch(program));
}

afterAll(async () => {
  await (await launched)?.close();
});
