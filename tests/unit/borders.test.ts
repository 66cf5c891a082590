import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** What ESLint says of one line, if it stood in this file. Typed rules want a file that exists. */
async function lint(filePath: string, line: string): Promise<string[]> {
  const results = await eslint.lintText(`${line}\n`, { filePath });
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId }) => ruleId?.startsWith('no-restricted'))
      .map(({ message }) => message),
  );
}

test.each([
  ['src/engine/progress.ts', "export * from '../i18n/paths.ts';", 'src/engine may import none of'],
  [
    'src/engine/progress.ts',
    "export * from 'node:fs';",
    'The engine imports nothing but the engine',
  ],
  ['src/engine/progress.ts', 'localStorage.clear();', "Unexpected use of 'localStorage'"],
  ['src/engine/progress.ts', 'process.exit();', "Unexpected use of 'process'"],
  [
    'src/checks/cli.ts',
    "export * from '../browser/store.ts';",
    'src/checks may import only schemas, markdown, engine',
  ],
  ['src/checks/cli.ts', 'document.write();', "Unexpected use of 'document'"],
  [
    'src/browser/store.ts',
    "export type * from '../guides/guides.ts';",
    'src/browser may import only engine',
  ],
  [
    'src/shell/Page.astro',
    "---\nimport '../features/search/build/integration.ts';\n---",
    undefined,
  ],
  ['src/browser/store.ts', "export * from '../engine/progress.ts';", undefined],
  ['src/engine/progress.ts', "export * from './model.ts';", undefined],
] as const)('in %s, %s', { timeout: 30_000 }, async (file, line, message) => {
  const found = await lint(file, line);
  expect(found.join('\n')).toContain(message ?? '');
  expect(found).toHaveLength(message === undefined ? 0 : 1);
});
