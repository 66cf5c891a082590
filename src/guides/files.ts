import { readdir } from 'node:fs/promises';

/** The names of the files that a guide offers for download. */
export async function filesOf(guide: string): Promise<readonly string[]> {
  const entries = await readdir(`content/guides/${guide}/files`, { withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}
