/*
 * Checks all content and prints every finding: `node src/checks/cli.ts [contentDir]`.
 * Ends with 1 if anything is wrong.
 */
import { runChecks } from './index.ts';
import { readContent } from './read-guides.ts';
import { report } from './report.ts';

const library = await readContent(process.argv[2] ?? 'content');
const findings = runChecks(library);
console.log(report(findings, library.guides.length));
process.exitCode = findings.length === 0 ? 0 : 1;
