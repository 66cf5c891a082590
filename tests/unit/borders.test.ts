import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** What ESLint says about borders, if this text stood in this file. Typed rules want a file that exists. */
async function lint(filePath: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(`${text}\n`, { filePath });
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId }) => /^(no-restricted|boundaries)/.test(ruleId ?? ''))
      .map(({ message }) => message),
  );
}

const inAstro = (line: string) => `---\n${line}\n---`;

test.each([
  // Upwards, by each kind of import.
  [
    'src/engine/progress.ts',
    "import { localText } from '../i18n/paths.ts';",
    'src/engine may not import src/i18n',
  ],
  [
    'src/engine/progress.ts',
    "export * from '../i18n/paths.ts';",
    'src/engine may not import src/i18n',
  ],
  [
    'src/browser/store.ts',
    "export type * from '../guides/guides.ts';",
    'src/browser may not import src/guides',
  ],
  [
    'src/browser/store.ts',
    "import type { Topic } from '../guides/guides.ts';",
    'src/browser may not import src/guides',
  ],
  [
    'src/browser/store.ts',
    "export const late = () => import('../features/follow/follow-mode.ts');",
    'src/browser may not import src/features/follow',
  ],
  [
    'src/features/reading/Note.astro',
    inAstro("import Page from '../../shell/Page.astro';"),
    'src/features/reading may not import src/shell',
  ],
  [
    'src/checks/cli.ts',
    "export * from '../browser/store.ts';",
    'src/checks may not import src/browser',
  ],
  // Sideways, from room to room.
  [
    'src/features/search/ui/hit.ts',
    "export * from '../../progress/plain-state.ts';",
    'src/features/search may not import src/features/progress',
  ],
  [
    'src/features/follow/stage.ts',
    "export const late = () => import('../handover/dialog.ts');",
    'src/features/follow may not import src/features/handover',
  ],
  // What ties the engine and the checks to one place.
  [
    'src/engine/progress.ts',
    "export * from 'node:fs';",
    'The engine imports nothing but the engine',
  ],
  ['src/engine/progress.ts', 'localStorage.clear();', "Unexpected use of 'localStorage'"],
  ['src/engine/progress.ts', 'process.exit();', "Unexpected use of 'process'"],
  ['src/checks/cli.ts', 'document.write();', "Unexpected use of 'document'"],
  // Downwards.
  ['src/shell/Page.astro', inAstro("import '../features/search/ui/site-search.ts';"), undefined],
  ['src/browser/store.ts', "export * from '../engine/progress.ts';", undefined],
  ['src/features/search/ui/hit.ts', "export * from '../query/plan.ts';", undefined],
  ['src/engine/progress.ts', "export * from './model.ts';", undefined],
] as const)('in %s, %s', { timeout: 30_000 }, async (file, line, message) => {
  const found = await lint(file, line);
  expect(found.join('\n')).toContain(message ?? '');
  expect(found).toHaveLength(message === undefined ? 0 : 1);
});

test('no file imports itself by way of others, not even for a type', () => {
  const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect(circles(imports)).toEqual([]);
});

/** Every relative import of a file: static, dynamic, of types; as paths from the project's folder. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(
    /\b(?:from|import)\s*\(?\s*['"](\.[^'"?]+)['"]/g,
  );
  return [...specifiers].map(([, path = '']) => normalize(join(dirname(file), path)));
}

/** The circles, each once, as "a > b > a". */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(' > '));
      return;
    }
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
