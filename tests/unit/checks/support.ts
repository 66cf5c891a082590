import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Finding } from '../../../src/checks/finding.ts';
import { runChecks } from '../../../src/checks/index.ts';
import { readFiles } from '../../../src/authored/read-content.ts';
import type { Rule } from '../../../src/checks/rules.ts';

/** A content folder in memory: text, or bytes, by path. */
export type Content = Readonly<Record<string, string | Uint8Array>>;

export const TODAY = '2026-11-23';

/** Reads a fixture folder. */
export function fixture(name: string): Record<string, string> {
  const folder = join(import.meta.dirname, '../../fixtures', name);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** All findings of a content folder in memory. */
export function check(content: Content, today = TODAY): readonly Finding[] {
  const files = Object.entries(content).map(
    ([path, text]) =>
      [path, typeof text === 'string' ? new TextEncoder().encode(text) : text] as const,
  );
  return runChecks(readFiles(new Map(files), 'content', today));
}

/** One mistake made in the good fixture. Files are those of its guide `join-a-pool`, unless they begin with `/`. */
export type Edit =
  | readonly [file: string, find: string, replace: string]
  | readonly [file: string, text: string | Uint8Array | undefined];

/**
 * A rule, the file in which it is found, what stands at the line and column of the finding, and the mistakes that
 * provoke it. Nothing else may be found, but for the rules in `also`.
 */
export interface Case {
  readonly name: string;
  readonly rule: Rule;
  readonly file: string;
  readonly at: string;
  readonly edits: readonly Edit[];
  readonly also?: readonly Rule[];
}

/** Writes a case as one line of a table. */
export function row(
  name: string,
  rule: Rule,
  [file, at]: readonly [file: string, at: string],
  ...edits: readonly Edit[]
): Case {
  return { name, rule, file, at, edits };
}

/** The same, where the mistake cannot but break other rules too. */
export function rowWith(also: readonly Rule[], ...rest: Parameters<typeof row>): Case {
  return { ...row(...rest), also };
}

const good = fixture('good');

/** The good fixture with the mistakes of a case. A text that is to be replaced must stand there exactly once. */
export function edited(edits: readonly Edit[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...good };
  for (const [file, find, replace] of edits) {
    const path = pathOf(file);
    if (replace === undefined) {
      if (find === undefined) delete files[path];
      else files[path] = find;
      continue;
    }
    const text = files[path];
    if (typeof text !== 'string' || typeof find !== 'string' || text.split(find).length !== 2) {
      throw new Error(`${path} must hold ${JSON.stringify(find)} exactly once`);
    }
    files[path] = text.replace(find, () => replace);
  }
  return files;
}

export function pathOf(file: string): string {
  return file.startsWith('/') ? file.slice(1) : `guides/join-a-pool/${file}`;
}

/** What stands in a file from a place on, to the end of the line. */
export function textAt(content: Content, { file, line, column }: Finding): string {
  const text = content[file.replace(/^content\//, '')];
  return typeof text === 'string' ? (text.split('\n')[line - 1] ?? '').slice(column - 1) : '';
}
