import { readdir } from 'node:fs/promises';
import { downloadsFolder } from '../authored/content-paths.ts';

/** The names of the files that a guide offers for download. */
export async function filesOf(guide: string): Promise<readonly string[]> {
  const entries = await readdir(downloadsFolder(guide), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}
