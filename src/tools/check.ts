import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run check`: everything that can be found without building. Each part runs even if an earlier one found
 * something, so that one run tells all.
 */
const parts: readonly Part[] = [
  ['types', 'astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
  ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['format', 'prettier/bin/prettier.cjs', '.', '--check', '--log-level', 'warn'],
  ['content', '../src/checks/cli.ts'],
];

type Part = readonly [name: string, script: string, ...args: string[]];

interface Result {
  readonly name: string;
  readonly failed: boolean;
  readonly output: string;
}

/** Output is held back until the part has ended: the parts run at the same time and are told one by one. */
function run([name, script, ...args]: Part): Promise<Result> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join('node_modules', script), ...args], {
      env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env },
    });
    let output = '';
    const hear = (text: Buffer) => {
      output += text.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      done({ name, failed: true, output: error.message });
    });
    child.on('close', (code) => {
      done({ name, failed: code !== 0, output });
    });
  });
}

// Typed linting needs the types that Astro makes from the content's schemas.
await run(['sync', 'astro/bin/astro.mjs', 'sync']);

const results: Result[] = [];
for (const started of parts.map(run)) {
  const result = await started;
  results.push(result);
  console.log(`\n── ${result.name} ${'─'.repeat(90 - result.name.length)}`);
  console.log(result.output.trim() || 'nothing found');
}

console.log('\n' + results.map(({ name, failed }) => `${failed ? '✗' : '✓'} ${name}`).join('   '));
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
