import { pickUpFragment, readFragment } from './link.ts';
import { LARGEST_HANDOVER, readFile, type HandoverRead } from '../../engine/handover.ts';
import { tellFault, tellUnreadableFile } from './messages.ts';
import { takeInAll } from './take-in.ts';

/** Takes in what the link holds by which this page was opened. */
export async function takeInLink(): Promise<void> {
  await takeIn('link', await readFragment(pickUpFragment()));
}

/** Takes in what a file holds. What is too large is not even read. */
export async function takeInFile(file: File): Promise<void> {
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
  await takeIn('file', readFile(text));
}

async function takeIn(what: 'link' | 'file', read: HandoverRead): Promise<void> {
  if (read.ok) await takeInAll(read.guides);
  else await tellFault(what, read.why);
}
