import { defineConfig } from 'vitest/config';

/** Builds the site once for both layers that look at it, serves it, and says where it is. */
const builtSite = 'tests/support/built-site.setup.ts';

export default defineConfig({
  cacheDir: '.cache/vite-tests',
  test: {
    // The layers run one after the other: tests in the browser must not share two cores with a build.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: builtSite,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [builtSite, 'tests/support/browser.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What comes comes soon, but not on every machine within the second that is the default.
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
