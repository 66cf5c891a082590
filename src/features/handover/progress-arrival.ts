import { pickUpFragment, readFragment } from './link.ts';
import { LARGEST_HANDOVER, readFile, type HandoverRead } from '../../engine/handover.ts';
import { tellFault, tellUnreadableFile } from './messages.ts';
import { importProgress } from './import-progress.ts';

/** Takes in what the link holds by which this page was opened. */
export async function importLink(): Promise<void> {
  await importRead('link', await readFragment(pickUpFragment()));
}

/** Takes in what a file holds. What is too large is not even read. */
export async function importFile(file: File): Promise<void> {
  // A character takes three bytes at most, but for those that take two of JavaScript's characters.
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
