import { expect, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { findDeadReferences } from '../support/references.ts';
import { site } from '../support/site.ts';

test('every link, file and anchor is there', () => {
  expect(findDeadReferences(site().folder, '/')).toEqual([]);
});

// The whole site once more costs seconds; a smaller site made for this would have to be kept.
test.skipIf(process.env['WAYMARK_DIST'] !== undefined)(
  'under a base path too',
  { timeout: 120_000 },
  async () => {
    const folder = await buildSite('site-under-base', '/docs');
    expect(findDeadReferences(folder, '/docs/')).toEqual([]);
  },
);
