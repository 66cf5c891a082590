/*
 * Checks all content and prints every finding: `node src/checks/cli.ts [contentDir]`.
 * Ends with 1 if anything is wrong.
 */
import { existsSync } from 'node:fs';
import { contentRoot } from '../authored/content-paths.ts';
import { runChecks } from './index.ts';
import { readContent } from '../authored/read-content.ts';
import { report } from './report.ts';

const folder = process.argv[2] ?? contentRoot();

if (existsSync(folder)) {
  const library = await readContent(folder);
  const findings = runChecks(library);
  console.log(report(findings, library.guides.length));
  process.exitCode = findings.length === 0 ? 0 : 1;
} else {
  console.log(`There is no folder ${folder}.`);
  process.exitCode = 1;
}
