import type { Browser } from 'playwright-core';

/** One figure of the contract: what was measured, and what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
}

/** What a measurement is given: the built site, served, and a browser. */
export interface Bench {
  /** The address of the home page, with a slash at its end. */
  readonly url: string;
  /** The folder that is served. */
  readonly folder: string;
  readonly browser: Browser;
}

/** What each `*.bench.ts` exports as `measure`. */
export type Measure = (bench: Bench) => Promise<Figure>;
