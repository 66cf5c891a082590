import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { logOf } from '../support/build-site.ts';
import { site } from '../support/site.ts';

// A folder that somebody else has built says nothing of how.
test.skipIf(process.env['WAYMARK_DIST'])('a build without findings warns of nothing', () => {
  const log = readFileSync(logOf(site().folder), 'utf8');
  expect(log).toContain('Complete!');
  expect(log.split('\n').filter((line) => /warn/i.test(line))).toEqual([]);
});
