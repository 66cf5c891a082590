import type { Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launch } from './browser-program.ts';

let launched: Promise<Browser> | undefined;

/** The browser of this test file: started by the first test that asks, closed after the last. */
export function browser(): Promise<Browser> {
  return (launched ??= launch(inject('browser')));
}

afterAll(async () => {
  await (await launched)?.close();
});
