import { pickUpFragment, readFragment } from './link.ts';
import { LARGEST_HANDOVER, readFile, type HandoverRead } from '../../engine/handover.ts';
import { tellFault, tellUnreadableFile } from './messages.ts';
import { importProgress } from './import-progress.ts';

/** Imports the states in the fragment of this page's URL. */
export async function importLink(): Promise<void> {
  await importRead('link', await readFragment(pickUpFragment()));
}

/** Imports the states in a file. A file that is too large is not read. */
export async function importFile(file: File): Promise<void> {
  // One UTF-16 code unit takes at most three bytes in UTF-8.
  if (file.size > 3 * LARGEST_HANDOVER) {
    await tellFault('file', 'large');
    return;
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    await tellUnreadableFile();
    return;
  }
  await importRead('file', readFile(text));
}

async function importRead(what: 'link' | 'file', read: HandoverRead): Promise<void> {
  if (read.ok) await importProgress(read.guides);
  else await tellFault(what, read.why);
}
